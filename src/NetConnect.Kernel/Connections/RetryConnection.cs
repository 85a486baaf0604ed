namespace NetConnect.Kernel.Connections;

/// <summary>Make a failed connection again, under a new incarnation: same plan, same approvals.</summary>
public sealed record RetryConnection(string By, string? Reason, bool IsOverride);
