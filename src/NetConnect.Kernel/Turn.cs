namespace NetConnect.Kernel;

/// <summary>What a step may know of the world outside: it arrives with the message, so that a step can be repeated exactly.</summary>
/// <param name="At">Now.</param>
/// <param name="Epoch">Rises with each process that takes the store over: calls of an earlier epoch have no caller any more.</param>
/// <param name="Seed">Random for this turn.</param>
/// <param name="Installation">Part of every name and tag in the clouds.</param>
public sealed record Turn(DateTimeOffset At, long Epoch, ulong Seed, string Installation, KernelSettings Settings);
