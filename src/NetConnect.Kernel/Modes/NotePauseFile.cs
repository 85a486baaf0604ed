namespace NetConnect.Kernel.Modes;

/// <summary>The host sees a pause file in its data directory, or sees it no longer. The file itself is what counts; this only tells.</summary>
public sealed record NotePauseFile(bool IsThere);
