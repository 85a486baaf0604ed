using Microsoft.Extensions.Logging;
using NetConnect.Runtime.Retention;
using NetConnect.Runtime.Store;

namespace NetConnect.Hosting.Embedded;

/// <summary>Has forgotten, now and then, what has had its time.</summary>
internal sealed partial class RetentionClock(RetentionSweep sweep, TimeProvider time, ILogger<RetentionClock> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await sweep.SweepAsync(cancellationToken);
            }
            catch (StoreUnavailableException failure)
            {
                LogFailed(failure);
            }

            await Task.Delay(RetentionSweep.Pause, time, cancellationToken);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "What has had its time could not be removed; it is tried again")]
    private partial void LogFailed(Exception failure);
}
