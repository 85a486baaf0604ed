namespace NetConnect.Runtime.Store;

/// <summary>Where the log begins and ends.</summary>
/// <param name="Swept">Events up to this position are no longer kept: who has not seen them can't any more.</param>
/// <param name="Head">The last position given.</param>
public sealed record LogBounds(long Swept, long Head);
