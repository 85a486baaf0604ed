namespace NetConnect.Kernel.Connections;

/// <summary>Either side wants the connection gone.</summary>
public sealed record DeleteConnection(string By, string? Reason, bool IsOverride);
