using System.Collections.Immutable;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Connections;

/// <summary>The word of somebody who may give it for one side.</summary>
/// <param name="Needed">How many people's words approve the side.</param>
public sealed record GrantedSide(Side Side, ApprovalHow How, string By, int Needed = 1)
{
    /// <summary>The side's approvers as they are now, <c>user:NAME</c> or <c>group:NAME</c>: whose earlier word still counts.</summary>
    public ImmutableArray<string> Approvers { get; init; } = [];

    /// <summary>As which of them it is given.</summary>
    public ImmutableArray<string> As { get; init; } = [];

    /// <summary>The vote was cast as somebody who may still approve; of those from before this was noted it is believed.</summary>
    public bool StillCounts(Vote vote) => vote.Side != Side || Approvers.IsEmpty || vote.As.IsEmpty || vote.As.Any(Approvers.Contains);
}
