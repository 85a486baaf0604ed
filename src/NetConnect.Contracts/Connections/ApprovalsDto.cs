namespace NetConnect.Contracts.Connections;

/// <summary>The approvals of both sides; a side that has not approved has none.</summary>
public sealed record ApprovalsDto(ApprovalDto? Left, ApprovalDto? Right);
