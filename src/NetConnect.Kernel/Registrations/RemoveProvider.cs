namespace NetConnect.Kernel.Registrations;

/// <summary>Somebody takes a provider back; that it has no resources is guarded by the sender.</summary>
public sealed record RemoveProvider(string By, long? IfGeneration = null);
