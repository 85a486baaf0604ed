namespace NetConnect.Kernel;

/// <summary>Exponential pauses with jitter, as a pure function of the attempt and the turn's random seed.</summary>
public static class Backoff
{
    /// <param name="failures">How often it failed so far; 1 gives about <paramref name="first"/>.</param>
    public static TimeSpan After(int failures, TimeSpan first, TimeSpan longest, ulong seed) => Full(failures, first, longest) * Jitter(seed);

    /// <summary>The pause without jitter.</summary>
    public static TimeSpan Full(int failures, TimeSpan first, TimeSpan longest)
    {
        var doublings = Math.Clamp(failures - 1, 0, 30);
        return TimeSpan.FromMilliseconds(Math.Min(first.TotalMilliseconds * Math.Pow(2, doublings), longest.TotalMilliseconds));
    }

    /// <summary>0.75 up to 1.25, so that many that failed together don't return together.</summary>
    private static double Jitter(ulong seed) => 0.75 + (seed * 0x9E3779B97F4A7C15 >> 40) / (double)(1 << 24) * 0.5;
}
