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

    /// <summary>A vote for the other side is none of this one's business.</summary>
    public bool StillCounts(Vote vote) => vote.Side != Side || Vote.StillCounts(vote.As, Approvers);
}
