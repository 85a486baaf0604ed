namespace NetConnect.Kernel.Services;

/// <summary>Somebody gives a service up; that it has no resources is guarded by the sender.</summary>
public sealed record DeleteService(string By, long? IfGeneration = null);
