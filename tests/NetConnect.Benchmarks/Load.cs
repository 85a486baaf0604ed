using System.Diagnostics;

namespace NetConnect.Benchmarks;

/// <summary>So many writers, each with its next write as soon as the last one is durable.</summary>
internal static class Load
{
    public static async Task<Measured> RunAsync(ICase subject, int writers, TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        var latencies = await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => WriteAsync(subject, writer, clock, time))));
        return new(clock.Elapsed, [.. latencies.SelectMany(list => list).Order()]);
    }

    private static async Task<List<TimeSpan>> WriteAsync(ICase subject, int writer, Stopwatch clock, TimeSpan time)
    {
        var latencies = new List<TimeSpan>();
        for (var number = 0L; clock.Elapsed < time; number++)
        {
            var start = clock.Elapsed;
            await subject.WriteAsync(writer, number);
            latencies.Add(clock.Elapsed - start);
        }

        return latencies;
    }
}
