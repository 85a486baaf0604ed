using Microsoft.Extensions.Logging;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Monitoring;
using NetConnect.Runtime.Store;

namespace NetConnect.Hosting.Embedded;

/// <summary>Looks at each region in use once per interval, at an offset of its own.</summary>
internal sealed partial class MonitorClock(
    RegionMonitor monitor, NetworkIndex index, IActorStore store, MonitorOptions options, TimeProvider time, ILogger<MonitorClock> logger)
{
    private readonly Dictionary<RegionRef, DateTimeOffset> _next = [];
    private readonly Dictionary<RegionRef, Task> _looking = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                var now = time.GetUtcNow();
                await CatchUpAsync(cancellationToken);
                foreach (var region in index.Regions())
                    LookIfDue(region, now, cancellationToken);
                await Task.Delay(Resolution, time, cancellationToken);
            }
        }
        finally
        {
            // Looks use the store, which is closed once the clocks have stopped.
            await Task.WhenAll(_looking.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            await index.CatchUpAsync(store, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            // The next round reads it.
        }
    }

    private TimeSpan Resolution => options.Interval / 20 < TimeSpan.FromSeconds(1) ? options.Interval / 20 : TimeSpan.FromSeconds(1);

    private void LookIfDue(RegionRef region, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!_next.TryGetValue(region, out var due))
            _next[region] = due = MonitorSchedule.Next(region, options.Interval, now);
        // A clock that was set back must not stop the looks.
        due = due - now > options.Interval ? now : due;
        var isBusy = _looking.TryGetValue(region, out var looking) && !looking.IsCompleted;
        if (due > now || isBusy)
            return;
        _next[region] = MonitorSchedule.Next(region, options.Interval, now);
        _looking[region] = Task.Run(() => LookAsync(region, cancellationToken), cancellationToken);
    }

    private async Task LookAsync(RegionRef region, CancellationToken cancellationToken)
    {
        try
        {
            await monitor.LookAsync(region, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops; monitoring has nothing to finish.
        }
        catch (Exception bug)
        {
            LogFailed(region, bug);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Monitoring of {Region} failed")]
    private partial void LogFailed(RegionRef region, Exception bug);
}
