using NetConnect.Hosting.Orleans.Watching;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Monitoring;

namespace NetConnect.Hosting.Orleans.Grains;

[GrainType("region")]
internal sealed class RegionGrain(Node node, RegionMonitor monitor, FreshIndex index, MonitorOptions options)
    : ActorGrain(node, ActorKind.Region), IRegionGrain
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private IGrainTimer? _clock;
    private RegionRef? _region;

    public async Task WatchAsync()
    {
        if (_clock is not null)
            return;
        _region = index.Find(Key.Id) ?? await LearnAsync();
        if (_region is not { } region)
            return;
        var now = Node.Time.GetUtcNow();
        _clock = this.RegisterGrainTimer(
            LookAsync,
            new() { DueTime = MonitorSchedule.Next(region, options.Interval, now) - now, Period = options.Interval, Interleave = true, KeepAlive = true });
    }

    /// <summary>What made the region one in use was committed elsewhere, and nobody here has looked since.</summary>
    private async Task<RegionRef?> LearnAsync()
    {
        await index.RefreshAsync(Fresh, CancellationToken.None);
        return index.Find(Key.Id);
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
