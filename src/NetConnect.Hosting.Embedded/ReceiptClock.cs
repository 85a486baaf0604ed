using Microsoft.Extensions.Logging;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Hosting.Embedded;

/// <summary>Forgets receipts that have expired, a few at a time: a sweep must not hold up the commits behind it.</summary>
internal sealed partial class ReceiptClock(IActorStore store, TimeProvider time, ILogger<ReceiptClock> logger)
{
    private const int Batch = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await SweepAsync(cancellationToken);
            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await store.SweepReceiptsAsync(time.GetUtcNow() - Receipt.Lifetime, Batch, cancellationToken) == Batch)
            {
                // There may be more.
            }
        }
        catch (StoreUnavailableException failure)
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Expired receipts could not be removed; it is tried again")]
    private partial void LogFailed(Exception failure);
}
