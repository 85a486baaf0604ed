namespace NetConnect.Kernel.Resources;

/// <summary>The cloud answered at last, and what was registered can't stand: for people, why.</summary>
public sealed record RegistrationRefused(string Reason);
