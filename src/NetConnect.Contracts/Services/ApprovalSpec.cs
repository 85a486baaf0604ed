namespace NetConnect.Contracts.Services;

/// <summary>Who approves connections to a service's resources.</summary>
/// <param name="Approvers"><c>user:NAME</c> or <c>group:NAME</c>; the owners when absent.</param>
/// <param name="Min">How many of them must.</param>
/// <param name="AutoApproveFrom">Ids of services whose requests are approved by rule.</param>
public sealed record ApprovalSpec(IReadOnlyList<string>? Approvers = null, int? Min = null, IReadOnlyList<string>? AutoApproveFrom = null);
