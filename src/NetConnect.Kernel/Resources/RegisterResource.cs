namespace NetConnect.Kernel.Resources;

/// <summary>Somebody registers a resource; that its prefix is free is guarded by the sender.</summary>
public sealed record RegisterResource(ResourceState Resource, string By);
