using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NetConnect.Runtime.Store;

namespace NetConnect.Hosting.Orleans.Watching;

/// <summary>On a gateway: whoever sets a mode tells the networks in use, so it has to know them.</summary>
internal sealed partial class IndexClock(FreshIndex index, TimeProvider time, ILogger<IndexClock> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await index.RefreshAsync(TimeSpan.Zero, stoppingToken);
            }
            catch (StoreUnavailableException failure)
            {
                LogFailed(failure.Message);
            }
        }
        while (await ticks.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(1, LogLevel.Warning, "The networks in use could not be read; it is tried again ({Reason})")]
    private partial void LogFailed(string reason);
}
