using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;

namespace NetConnect.Hosting.Orleans.Watching;

/// <summary>Passes on, to who waits here, that the log has grown anywhere; and keeps the index of networks from growing old.</summary>
internal sealed partial class LogTail(IClusterStore store, CommitFeed feed, TimeProvider time, ILogger<LogTail> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var head in store.ListenAsync(stoppingToken))
                    feed.PublishElsewhere(head);
            }
            catch (StoreUnavailableException lost)
            {
                // A feed that hears nothing looks once per heartbeat.
                LogLost(lost.Message);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Nothing is heard of the log; listening again ({Reason})")]
    private partial void LogLost(string reason);
}
