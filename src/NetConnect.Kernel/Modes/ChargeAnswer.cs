namespace NetConnect.Kernel.Modes;

/// <summary>Why the call may not be made; none when it may.</summary>
public sealed record ChargeAnswer(string? Refusal);
