using System.Collections.Immutable;

namespace NetConnect.Kernel.Connections;

/// <summary>Somebody approves a plan for some sides; that they may is decided and guarded by the sender.</summary>
public sealed record ApproveConnection(string PlanHash, ImmutableArray<GrantedSide> Grants, string By, string? Reason);
