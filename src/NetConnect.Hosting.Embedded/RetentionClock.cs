using Microsoft.Extensions.Logging;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Hosting.Embedded;

/// <summary>Forgets what has had its time, a few at a time: a sweep must not hold up the commits behind it.</summary>
internal sealed partial class RetentionClock(IActorStore store, RetentionOptions options, TimeProvider time, ILogger<RetentionClock> logger)
{
    private const int Batch = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await SweepAsync("receipts", Receipt.Lifetime, store.SweepReceiptsAsync, cancellationToken);
            await SweepAsync("events", options.Events, store.SweepEventsAsync, cancellationToken);
            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private async Task SweepAsync(
        string what, TimeSpan kept, Func<DateTimeOffset, int, CancellationToken, Task<int>> sweep, CancellationToken cancellationToken)
    {
        try
        {
            while (await sweep(time.GetUtcNow() - kept, Batch, cancellationToken) == Batch)
            {
                // There may be more.
            }
        }
        catch (StoreUnavailableException failure)
        {
            LogFailed(what, failure);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Expired {What} could not be removed; it is tried again")]
    private partial void LogFailed(string what, Exception failure);
}
