namespace NetConnect.Kernel.Connections;

/// <summary>Either side wants the connection gone.</summary>
/// <param name="IfGeneration">The version that the caller saw.</param>
public sealed record DeleteConnection(string By, string? Reason, bool IsOverride, long? IfGeneration = null);
