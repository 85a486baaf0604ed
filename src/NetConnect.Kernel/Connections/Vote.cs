using System.Collections.Immutable;
using NetConnect.Model;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Connections;

/// <summary>One person's word for one side of a plan; a side may need several.</summary>
public sealed record Vote(Side Side, string By, DateTimeOffset At, string PlanHash, ApprovalHow How) : Document
{
    /// <summary>The approvers, by name or group, that this person was one of.</summary>
    public ImmutableArray<string> As { get; init; } = [];

    /// <summary>It was cast as somebody who may still approve; of those from before this was noted it is believed.</summary>
    public static bool StillCounts(ImmutableArray<string> castAs, ImmutableArray<string> approvers) =>
        approvers.IsEmpty || castAs.IsEmpty || castAs.Any(approvers.Contains);
}
