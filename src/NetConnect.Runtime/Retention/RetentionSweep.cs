using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Retention;

/// <summary>Forgets what has had its time, a few at a time: a sweep must not hold up the commits behind it.</summary>
public sealed class RetentionSweep(IActorStore store, RetentionOptions options, TimeProvider time)
{
    /// <summary>How long a host waits between two sweeps.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    private const int Batch = 500;

    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await SweepAsync(Receipt.Lifetime, store.SweepReceiptsAsync, cancellationToken);
        await SweepAsync(options.Events, store.SweepEventsAsync, cancellationToken);
    }

    private async Task SweepAsync(TimeSpan kept, Func<DateTimeOffset, int, CancellationToken, Task<int>> sweep, CancellationToken cancellationToken)
    {
        while (await sweep(time.GetUtcNow() - kept, Batch, cancellationToken) == Batch)
        {
            // There may be more.
        }
    }
}
