using System.Collections.Immutable;
using NetConnect.Model.Entities;

namespace NetConnect.Runtime.Estate;

/// <summary>The word of somebody who may give it for one side.</summary>
/// <param name="Needed">How many people's words approve the side.</param>
public sealed record SideGrant(Side Side, ApprovalHow How, int Needed = 1)
{
    /// <summary>Of people, not of rules and operators: who may approve the side at present.</summary>
    public ImmutableArray<string> Approvers { get; init; } = [];

    /// <summary>One of the approvers speaks.</summary>
    public static SideGrant Of(Side side, ApprovalHow how, ServiceView service) =>
        new(side, how, service.VotesNeeded) { Approvers = service.Approvers };
}
