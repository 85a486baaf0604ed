using Microsoft.Extensions.Logging;
using NetConnect.Kernel;
using NetConnect.Providers;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Effects;
using NetConnect.Runtime.Estate;
using NetConnect.Runtime.Modes;
using NetConnect.Runtime.Monitoring;
using NetConnect.Runtime.Prefixes;
using NetConnect.Runtime.Receipts;
using NetConnect.Runtime.Store;

namespace NetConnect.Hosting.Embedded;

/// <summary>A whole NetConnect in one process: store, actors, clocks and monitoring, put together and running.</summary>
public sealed class EmbeddedInstallation : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _clocks;

    private EmbeddedInstallation(
        EmbeddedHost host, IEstate estate, IOperations operations, CommitFeed feed, IReceiptBook receipts, Func<CancellationToken, Task> runClocks)
    {
        (Host, Estate, Operations, Feed, Receipts) = (host, estate, operations, feed, receipts);
        _clocks = Task.Run(() => runClocks(_stopping.Token));
    }

    public EmbeddedHost Host { get; }

    /// <summary>What the front door asks.</summary>
    public IEstate Estate { get; }

    /// <summary>What those who run it ask.</summary>
    public IOperations Operations { get; }

    public CommitFeed Feed { get; }

    /// <summary>Which requests were carried out.</summary>
    public IReceiptBook Receipts { get; }

    /// <param name="store">Stays the caller's to dispose, after this.</param>
    /// <param name="care">Of the same store; without it there are no backups.</param>
    public static async Task<EmbeddedInstallation> StartAsync(
        IActorStore store,
        ProviderRegistry providers,
        EmbeddedOptions options,
        TimeProvider time,
        ILoggerFactory loggers,
        CancellationToken cancellationToken,
        IStoreCare? care = null)
    {
        var turns = new TurnSource(time, store, options.Kernel);
        var feed = new CommitFeed();
        var actors = new ActorTypes(store, turns, providers, feed);
        var host = new EmbeddedHost(loggers.CreateLogger<EmbeddedHost>());
        var directory = new ProviderDirectory(store, providers);
        var pauseFile = options.DataDirectory is { } data ? PauseFile.In(data) : PauseFile.Nowhere;
        var gate = new ModeGate(store, host, pauseFile);
        var effects = new EffectRunner(host, directory, new ResourceProof(store, host), gate, time, loggers.CreateLogger<EffectRunner>());
        host.Serve(actors, effects.PerformAsync);
        var index = new NetworkIndex(feed);
        await index.RebuildAsync(store, cancellationToken);
        var prefixes = new KnownPrefixes(feed);
        await prefixes.RebuildAsync(store, cancellationToken);
        var wakeUps = new WakeUpClock(host, store, turns.Clock, time, loggers.CreateLogger<WakeUpClock>());
        var monitor = new MonitorClock(
            new RegionMonitor(host, index, prefixes, directory, actors, turns, gate), index, store, options.Monitor, time, loggers.CreateLogger<MonitorClock>());
        var estate = new LiveEstate(store, host, turns, providers, directory, options.Decisions, prefixes);
        var operations = new LiveOperations(
            store, host, turns, index, pauseFile, new StrayFinder(store, providers), care, options.DataDirectory);
        await operations.NoteRestoreAsync(cancellationToken);
        var pauses = new PauseFileClock(operations, pauseFile, time, loggers.CreateLogger<PauseFileClock>());
        var retention = new RetentionClock(new(store, options.Retention, time), time, loggers.CreateLogger<RetentionClock>());
        return new(host, estate, operations, feed, new ReceiptBook(store, turns), stop =>
            Task.WhenAll(wakeUps.RunAsync(stop), monitor.RunAsync(stop), pauses.RunAsync(stop), retention.RunAsync(stop)));
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _clocks.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Host.DisposeAsync();
        _stopping.Dispose();
    }
}
