using System.Collections.Concurrent;
using System.Collections.Immutable;
using NetConnect.Kernel.Networks;
using NetConnect.Kernel.Regions;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Providers;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Effects;

namespace NetConnect.Runtime.Monitoring;

/// <summary>One look at a region: a bulk read, compared with what the networks should show; only those that differ get a message.</summary>
public sealed class RegionMonitor(
    IActorHost host, NetworkIndex index, ProviderDirectory providers, ActorTypes actors, TurnSource turns)
{
    private readonly ConcurrentDictionary<RegionRef, bool> _trusted = new();

    public async Task LookAsync(RegionRef region, CancellationToken cancellationToken)
    {
        var networks = index.NetworksOf(region);
        if (networks.IsEmpty || await providers.FindAsync(networks[0].ProviderId, cancellationToken) is not { } provider)
            return;
        var startedAt = turns.Time.GetUtcNow();
        switch (await provider.Module.ReadRegionAsync(provider.Access with { Region = region.Region }, cancellationToken))
        {
            case ReadResult<ImmutableArray<ObservedNetwork>>.Read read:
                Take(region, networks, read.Value, startedAt);
                break;
            case ReadResult<ImmutableArray<ObservedNetwork>>.Refused refused:
                Doubt(region, networks, $"{refused.Code}: {refused.Reason}");
                break;
            case ReadResult<ImmutableArray<ObservedNetwork>>.Unavailable unavailable:
                Doubt(region, networks, unavailable.Reason);
                break;
            case ReadResult<ImmutableArray<ObservedNetwork>>.Absent absent:
                Doubt(region, networks, absent.Reason);
                break;
        }
    }

    private void Take(
        RegionRef region, ImmutableArray<NetworkState> networks, ImmutableArray<ObservedNetwork> read, DateTimeOffset startedAt)
    {
        var seen = read.ToDictionary(network => network.Network);
        var (missing, known) = CountMissing(networks, seen);
        if (BulkReadGuard.Doubt(read.Length, networks.Length, missing, known) is { } doubt)
        {
            Doubt(region, networks, doubt);
            return;
        }

        // The first good read after a start counts as news too: the former process may have ended in doubt.
        if (_trusted.TryAdd(region, true))
            host.Post(ActorKey.Region(region), new BulkReadEnded(region, null, [], Scopes(networks)));
        foreach (var network in networks)
            Compare(network, seen.GetValueOrDefault(network.Network), startedAt);
    }

    /// <summary>A step is pure: asking it what the reading would change costs no write when the answer is nothing.</summary>
    private void Compare(NetworkState network, ObservedNetwork? observed, DateTimeOffset startedAt)
    {
        object message = observed is null
            ? new NetworkUnreadable($"{network.Network.NetworkId} is not among the networks of its region.", Asked: false)
            : new NetworkObserved(observed, startedAt);
        var would = actors.Networks.Step(network, message, turns.Next());
        if (!ReferenceEquals(would.State, network) || !would.Effects.IsEmpty)
            host.Post(network.Key, message);
    }

    private (int Missing, int Known) CountMissing(ImmutableArray<NetworkState> networks, Dictionary<NetworkRef, ObservedNetwork> seen)
    {
        var (missing, known) = (0, 0);
        var installation = turns.Next().Installation;
        foreach (var network in networks)
        {
            var observed = seen.GetValueOrDefault(network.Network) ?? new ObservedNetwork(network.Network, network.Region);
            var counted = actors.Networks.CountMissing(network, observed, installation);
            (missing, known) = (missing + counted.Missing, known + counted.Known);
        }

        return (missing, known);
    }

    private void Doubt(RegionRef region, ImmutableArray<NetworkState> networks, string problem)
    {
        _trusted.TryRemove(region, out _);
        host.Post(
            ActorKey.Region(region),
            new BulkReadEnded(region, problem, [.. networks.Select(network => network.Network)], Scopes(networks)));
    }

    private static ImmutableArray<string> Scopes(ImmutableArray<NetworkState> networks) =>
        [.. networks.SelectMany(network => network.Halves.Values).SelectMany(half => half.Wish.Scopes).Distinct().Order(StringComparer.Ordinal)];
}
