namespace NetConnect.Kernel.Networks;

/// <summary>Whether a slot is promised.</summary>
public sealed record HoldAnswer(bool Granted, string Reason);
