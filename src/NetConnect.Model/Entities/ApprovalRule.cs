using System.Collections.Immutable;

namespace NetConnect.Model.Entities;

/// <summary>Who approves connections to a service's resources.</summary>
/// <param name="Approvers">Principals, as in owners; empty means whoever owns the service.</param>
/// <param name="Min">How many of them must.</param>
/// <param name="AutoApproveFrom">Ids of services whose requests are approved by rule.</param>
public sealed record ApprovalRule(ImmutableArray<string> Approvers, int Min, ImmutableArray<string> AutoApproveFrom);
