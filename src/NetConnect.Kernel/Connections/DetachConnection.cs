namespace NetConnect.Kernel.Connections;

/// <summary>An operator wants the connection forgotten and its objects in the clouds left as they are.</summary>
public sealed record DetachConnection(string By, string? Reason);
