namespace NetConnect.Kernel.Connections;

/// <summary>The requester takes the request back.</summary>
public sealed record WithdrawConnection(string By, string? Reason, bool IsOverride);
