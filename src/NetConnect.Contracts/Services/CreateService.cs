namespace NetConnect.Contracts.Services;

/// <summary>The body of <c>POST /v1/services</c>.</summary>
/// <param name="Owners"><c>user:NAME</c> or <c>group:NAME</c>; the caller becomes one in any case.</param>
public sealed record CreateService(
    string Name, string? Description = null, IReadOnlyList<string>? Owners = null, ApprovalSpec? Approval = null);
