using NetConnect.Hosting.Orleans.Watching;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Monitoring;

namespace NetConnect.Hosting.Orleans.Grains;

[GrainType("region")]
internal sealed class RegionGrain(Node node, RegionMonitor monitor, FreshIndex index, MonitorOptions options)
    : ActorGrain(node, ActorKind.Region), IRegionGrain
{
    private IGrainTimer? _clock;
    private RegionRef? _region;

    public Task WatchAsync()
    {
        if (_clock is not null)
            return Task.CompletedTask;
        _region = index.Find(Key.Id);
        if (_region is not { } region)
            return Task.CompletedTask;
        var now = Node.Time.GetUtcNow();
        _clock = this.RegisterGrainTimer(
            LookAsync,
            new() { DueTime = MonitorSchedule.Next(region, options.Interval, now) - now, Period = options.Interval, Interleave = true, KeepAlive = true });
        return Task.CompletedTask;
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await index.RefreshAsync(options.Interval / 2, cancellationToken);
            await monitor.LookAsync(_region!, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Node.LookFailed(Key, failure);
        }
    }
}
