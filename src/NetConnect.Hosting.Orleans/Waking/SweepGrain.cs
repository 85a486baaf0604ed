using Microsoft.Extensions.Logging;
using NetConnect.Hosting.Orleans.Grains;
using NetConnect.Hosting.Orleans.Watching;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Retention;
using NetConnect.Runtime.Store;

namespace NetConnect.Hosting.Orleans.Waking;

/// <summary>The store is the truth about due work: grains that live have clocks of their own, and this finds what has none any more.</summary>
[GrainType("sweep")]
internal sealed partial class SweepGrain(GrainHost host, IClusterStore store, FreshIndex index, RetentionSweep retention, IGrainFactory grains, TimeProvider time, ILogger<SweepGrain> logger)
    : Grain, ISweepGrain
{
    public const int Shares = 8;

    private const int Batch = 500;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>A grain that lives is woken by its own clock; what is late by this has none, or is busy.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(1.5);

    private static readonly TimeSpan CensusInterval = TimeSpan.FromSeconds(2);

    private IGrainTimer? _clock;
    private long _members = -1;
    private long? _forgotAt;

    private int Share => (int)this.GetPrimaryKeyLong();

    public async Task KeepOnAsync(long members)
    {
        _clock ??= this.RegisterGrainTimer(SweepAsync, new() { DueTime = Interval, Period = Interval, KeepAlive = true });
        if (members <= _members)
            return;
        try
        {
            foreach (var waiting in await store.DueAsync(DateTimeOffset.MaxValue, int.MaxValue, Share, Shares, CancellationToken.None))
                _ = host.At(waiting.Key).StirAsync();
            _members = members;
        }
        catch (StoreUnavailableException failure)
        {
            LogFailed(failure);
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var due in await store.DueAsync(time.GetUtcNow() - Late, Batch, Share, Shares, cancellationToken))
                host.Post(due.Key, Kernel.WakeUp.Now);
            if (Share == 0)
                await CallOutRegionsAsync(cancellationToken);
            if (Share == 0 && (_forgotAt is not { } at || time.GetElapsedTime(at) > RetentionSweep.Pause))
                await ForgetAsync(cancellationToken);
        }
        catch (StoreUnavailableException failure)
        {
            LogFailed(failure);
        }
    }

    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        _forgotAt = time.GetTimestamp();
        await retention.SweepAsync(cancellationToken);
    }

    private async Task CallOutRegionsAsync(CancellationToken cancellationToken)
    {
        await index.RefreshAsync(CensusInterval, cancellationToken);
        foreach (var region in index.Regions())
            _ = grains.GetGrain<IRegionGrain>(GrainKeys.Of(ActorKey.Region(region))).WatchAsync();
    }

    [LoggerMessage(1, LogLevel.Warning, "Due work could not be looked up; it is tried again")]
    private partial void LogFailed(Exception failure);
}
