namespace NetConnect.Kernel.Connections;

/// <summary>An approver says no.</summary>
public sealed record RejectConnection(string By, string? Reason, bool IsOverride);
