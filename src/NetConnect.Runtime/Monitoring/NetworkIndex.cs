using System.Collections.Concurrent;
using System.Collections.Immutable;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Monitoring;

/// <summary>The networks in use, in memory: rebuilt from the store at start and kept by commits, so that monitoring reads no database.</summary>
public sealed class NetworkIndex
{
    private readonly ConcurrentDictionary<NetworkRef, NetworkState> _networks = new();

    /// <summary>The versions that were read; what a commit of this process brought is newer than any of them.</summary>
    private readonly ConcurrentDictionary<ActorKey, long> _read = new();

    public NetworkIndex(CommitFeed feed) => feed.Committed += (key, state, _) =>
    {
        if (state is not NetworkState network)
            return;
        _networks[network.Network] = network;
        _read.TryRemove(key, out _);
    };

    public async Task RebuildAsync(IActorStore store, CancellationToken cancellationToken)
    {
        foreach (var header in await store.ListAsync(new ActorQuery(ActorKind.Network), cancellationToken))
        {
            if (Schemas.Network.Read(await store.LoadAsync(header.Key, cancellationToken)) is { } network)
                _networks.TryAdd(network.Network, network);
        }
    }

    /// <summary>Brings in what other processes have committed since; only networks with another version are read.</summary>
    public async Task RefreshAsync(IActorStore store, CancellationToken cancellationToken)
    {
        foreach (var header in await store.ListAsync(new ActorQuery(ActorKind.Network), cancellationToken))
        {
            if (_read.TryGetValue(header.Key, out var known) && known == header.Version)
                continue;
            if (await store.LoadAsync(header.Key, cancellationToken) is not { } stored || Schemas.Network.Read(stored) is not { } network)
                continue;
            _networks[network.Network] = network;
            _read[header.Key] = stored.Version;
        }
    }

    /// <summary>Regions with networks that connections use.</summary>
    public ImmutableArray<RegionRef> Regions() =>
        [.. _networks.Values.Where(IsUsed).Select(RegionOf).Distinct().OrderBy(region => region.ToString(), StringComparer.Ordinal)];

    /// <summary>Networks that connections use.</summary>
    public ImmutableArray<NetworkRef> Used() =>
        [.. _networks.Values.Where(IsUsed).Select(network => network.Network).OrderBy(network => network.ToString(), StringComparer.Ordinal)];

    /// <summary>In the order of their names: that of the dictionary differs from process to process, and with it who is told first.</summary>
    public ImmutableArray<NetworkState> NetworksOf(RegionRef region) =>
        [.. _networks.Values.Where(network => IsUsed(network) && RegionOf(network) == region).OrderBy(network => network.Network.ToString(), StringComparer.Ordinal)];

    private static RegionRef RegionOf(NetworkState network) =>
        new(network.Network.Platform, network.Network.Account, network.Region);

    private static bool IsUsed(NetworkState network) =>
        network.Halves.Values.Any(half => half.Wish.Goal != HalfGoal.Forgotten);
}
