using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NetConnect.Hosting.Orleans.Waking;
using NetConnect.Runtime.Store;
using Orleans.Runtime;

namespace NetConnect.Hosting.Orleans.Members;

/// <summary>Shuts dead members out of the store, then has their work found; and keeps the sweep going, whoever of us is left.</summary>
internal sealed partial class MemberWatch(
    IClusterMembershipService membership, IClusterStore store, IGrainFactory grains, Node node, TimeProvider time, ILogger<MemberWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly HashSet<string> _shutOut = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
            }
        }
        while (await ticks.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var seen = membership.CurrentSnapshot;
        foreach (var dead in seen.Members.Values.Where(member => member.Status == SiloStatus.Dead && !_shutOut.Contains(member.Name)))
            await ShutOutAsync(dead.Name, cancellationToken);
        if (await store.IsShutOutAsync(cancellationToken))
            node.End();
        if (!seen.Members.Values.Any(member => member.Status == SiloStatus.Active))
            return; // we are still joining
        for (var share = 0; share < SweepGrain.Shares; share++)
            await grains.GetGrain<ISweepGrain>(share).KeepOnAsync(seen.Version.Value);
    }

    private async Task ShutOutAsync(string name, CancellationToken cancellationToken)
    {
        if (MemberName.Parse(name) is { } dead && await store.FenceAsync(dead.Node, dead.Epoch, cancellationToken))
            LogShutOut(name);
        _shutOut.Add(name);
    }

    [LoggerMessage(1, LogLevel.Warning, "{Member} is dead: nothing that it may still do is written down any more")]
    private partial void LogShutOut(string member);

    [LoggerMessage(2, LogLevel.Warning, "The members could not be looked after; it is tried again")]
    private partial void LogFailed(Exception failure);
}
