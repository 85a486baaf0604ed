namespace NetConnect.Kernel.Networks;

/// <summary>The request for which a slot was promised came to nothing.</summary>
public sealed record ReleaseHold(string Connection);
