using System.Diagnostics;

namespace NetConnect.Server.Demo;

/// <summary>The only place where the demo waits: looks again and again, with a limit.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task<T> UntilAsync<T>(
        string what, Func<Task<T>> look, Func<T, bool> isDone, Func<T, string> describe, TimeSpan limit, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        using var timer = new PeriodicTimer(Pause);
        while (true)
        {
            var seen = await look();
            if (isDone(seen))
                return seen;
            if (clock.Elapsed > limit)
                throw new DemoFailure($"Waited {limit.TotalSeconds:0} s for {what}, but {describe(seen)}.");
            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }
}
