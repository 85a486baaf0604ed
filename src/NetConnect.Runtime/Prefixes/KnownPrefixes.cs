using System.Collections.Immutable;
using NetConnect.Kernel;
using NetConnect.Kernel.Resources;
using NetConnect.Model.Addresses;
using NetConnect.Model.Decisions;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Prefixes;

/// <summary>
/// Every prefix that is known, in memory: those of registered resources, rebuilt from the store at start and kept by commits, and those of the
/// networks that were read. Decisions ask it who else uses an address; nothing is refused because of it.
/// </summary>
public sealed class KnownPrefixes
{
    /// <summary>How many namesakes are told by name.</summary>
    private const int MostNamed = 3;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (Cidr Prefix, KnownPrefix Known)> _resources = [];
    private readonly Dictionary<NetworkRef, ImmutableArray<Cidr>> _networks = [];
    private PrefixMap<KnownPrefix> _map = PrefixMap<KnownPrefix>.Empty;

    public KnownPrefixes(CommitFeed feed) => feed.Committed += (_, state, _) => Note(state);

    public int Count => _map.Count;

    public async Task RebuildAsync(IActorStore store, CancellationToken cancellationToken)
    {
        var found = await store.ListAsync(new ActorQuery(ActorKind.Resource, new IndexEntry(Schemas.Listed, "LIVE")), cancellationToken);
        foreach (var resource in found.Select(Schemas.Resource.Read).OfType<ResourceState>())
            Note(resource);
    }

    /// <summary>What a reading shows of a network's addresses replaces what an earlier one showed.</summary>
    public void See(ObservedNetwork observed)
    {
        lock (_lock)
        {
            var before = _networks.GetValueOrDefault(observed.Network, []);
            if (before.SequenceEqual(observed.Cidrs))
                return;
            var known = new KnownPrefix(observed.Network, null, null);
            var map = before.Aggregate(_map, (rest, prefix) => rest.Remove(prefix, known));
            _map = observed.Cidrs.Aggregate(map, (more, prefix) => more.Add(prefix, known));
            _networks[observed.Network] = observed.Cidrs;
        }
    }

    /// <summary>Who else uses addresses of the prefix, in networks other than its own; a network with a resource there is told by that.</summary>
    public Namesakes NamesakesOf(Cidr prefix, NetworkRef own)
    {
        var others = _map.Overlapping(prefix).Where(found => found.Value.Network != own)
            .Select(found => new Namesake(found.Prefix, found.Value.Name)).Take(MostNamed + 1).ToImmutableArray();
        return others.IsEmpty ? Namesakes.None : new([.. others.Take(MostNamed)], others.Length > MostNamed);
    }

    private void Note(ActorState state)
    {
        if (state is not ResourceState resource)
            return;
        lock (_lock)
        {
            if (_resources.Remove(resource.Id, out var before))
                _map = _map.Remove(before.Prefix, before.Known);
            if (resource.DeletedAt is not null)
                return;
            var known = new KnownPrefix(resource.Network, resource.Id, resource.Name);
            _map = _map.Add(resource.Subnet, known);
            _resources[resource.Id] = (resource.Subnet, known);
        }
    }
}
