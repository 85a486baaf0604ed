using System.Collections.Immutable;
using NetConnect.Model.Entities;

namespace NetConnect.Runtime.Estate;

/// <summary>One person's word for one side.</summary>
public sealed record VoteView(Side Side, string By, DateTimeOffset At, string PlanHash, ApprovalHow How)
{
    /// <summary>The approvers, by name or group, that this person was one of.</summary>
    public ImmutableArray<string> As { get; init; } = [];
}
