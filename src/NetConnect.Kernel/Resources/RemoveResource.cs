namespace NetConnect.Kernel.Resources;

/// <summary>Somebody takes a resource back; that no connection uses it is guarded by the sender.</summary>
public sealed record RemoveResource(string By, long? IfGeneration = null);
