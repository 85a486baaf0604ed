namespace NetConnect.Benchmarks;

/// <summary>What a round has shown.</summary>
/// <param name="Latencies">Of each write, the shortest first.</param>
internal sealed record Measured(TimeSpan Elapsed, IReadOnlyList<TimeSpan> Latencies)
{
    public double PerSecond => Latencies.Count / Elapsed.TotalSeconds;

    public TimeSpan Quantile(double part) => Latencies[(int)Math.Min(Latencies.Count - 1, part * Latencies.Count)];
}
