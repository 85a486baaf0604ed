using System.Collections.Immutable;

namespace NetConnect.Runtime.Estate;

/// <summary>The approval of a plan for some sides of a connection.</summary>
/// <param name="PlanHash">What is approved; another plan on record is the fault PlanChanged.</param>
/// <param name="Sides">Not empty, at most one for each side.</param>
/// <param name="ServiceVersions">
/// Versions, by service id, that the right to approve was read from: the commit must guard them, so that an owner
/// who was removed meanwhile approves nothing.
/// </param>
public sealed record ApprovalGrant(
    string PlanHash, ImmutableArray<SideGrant> Sides, ImmutableSortedDictionary<string, long> ServiceVersions, string? Reason = null);
