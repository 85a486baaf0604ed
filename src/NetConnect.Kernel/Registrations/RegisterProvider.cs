namespace NetConnect.Kernel.Registrations;

/// <summary>Somebody registers a provider for a service.</summary>
public sealed record RegisterProvider(RegisteredProvider Provider, string By);
