using System.Collections.Concurrent;
using System.Collections.Immutable;
using NetConnect.Kernel;
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

    /// <summary>Networks of which a commit was not answered: what is in the store may be newer.</summary>
    private readonly HashSet<ActorKey> _unsure = [];

    public NetworkIndex(CommitFeed feed)
    {
        feed.Committed += (key, state, _) => Note(key, state);
        feed.Unsure += Doubt;
    }

    public async Task RebuildAsync(IActorStore store, CancellationToken cancellationToken)
    {
        foreach (var header in await store.ListAsync(new ActorQuery(ActorKind.Network), cancellationToken))
        {
            var stored = await store.LoadAsync(header.Key, cancellationToken);
            if (Schemas.Network.Read(stored) is { } network)
                _networks.TryAdd(network.Network, network);
            if (stored?.Version < header.Version)
                Doubt(header.Key);
        }
    }

    /// <summary>Reads the networks anew of which a commit was not answered. Call it before what is in the index leads to anything.</summary>
    public async Task CatchUpAsync(IActorStore store, CancellationToken cancellationToken)
    {
        if (Doubted() is not { Length: > 0 } doubted)
            return;
        foreach (var header in await store.ListAsync(new ActorQuery(ActorKind.Network), cancellationToken))
        {
            // A reading that is older than the list says nothing.
            if (doubted.Contains(header.Key) && await store.LoadAsync(header.Key, cancellationToken) is { } stored
                && stored.Version >= header.Version && Schemas.Network.Read(stored) is { } network)
                Settle(header.Key, network);
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
            Put(header.Key, network);
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

    private void Note(ActorKey key, ActorState state)
    {
        if (state is not NetworkState network)
            return;
        Put(key, network);
        _read.TryRemove(key, out _);
    }

    private void Put(ActorKey key, NetworkState network)
    {
        lock (_unsure)
        {
            _unsure.Remove(key);
            _networks[network.Network] = network;
        }
    }

    private void Doubt(ActorKey key)
    {
        if (key.Kind != ActorKind.Network)
            return;
        lock (_unsure)
            _unsure.Add(key);
    }

    private ActorKey[] Doubted()
    {
        lock (_unsure)
            return [.. _unsure];
    }

    /// <summary>A commit that was answered meanwhile brought something newer than what was read.</summary>
    private void Settle(ActorKey key, NetworkState read)
    {
        lock (_unsure)
        {
            if (_unsure.Remove(key))
                _networks[read.Network] = read;
        }
    }

    private static RegionRef RegionOf(NetworkState network) =>
        new(network.Network.Platform, network.Network.Account, network.Region);

    private static bool IsUsed(NetworkState network) =>
        network.Halves.Values.Any(half => half.Wish.Goal != HalfGoal.Forgotten);
}
