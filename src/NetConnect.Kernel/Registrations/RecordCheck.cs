namespace NetConnect.Kernel.Registrations;

/// <summary>The credentials were tried.</summary>
public sealed record RecordCheck(ProviderCheck Check, string By);
