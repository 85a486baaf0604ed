using System.Collections.Immutable;
using NetConnect.Kernel.Networks;
using NetConnect.Kernel.Registrations;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Providers;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Effects;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Modes;

/// <summary>Compares the objects that bear our mark with the ledgers of the networks that they are in.</summary>
public sealed class StrayFinder(IActorStore store, ProviderRegistry registry)
{
    private const int AtOnce = 4;

    public async Task<StraysView> FindAsync(CancellationToken cancellationToken)
    {
        var found = new List<Stray>();
        var unreadable = new List<string>();
        foreach (var some in (await RegionsAsync(cancellationToken)).Chunk(AtOnce))
        {
            foreach (var (region, read) in await Task.WhenAll(some.Select(one => ReadAsync(one, cancellationToken))))
            {
                if (read is ReadResult<ImmutableArray<ObservedNetwork>>.Read { Value: var networks })
                    found.AddRange(await StraysOfAsync(networks, cancellationToken));
                else
                    unreadable.Add($"{region}: {Reason(read)}");
            }
        }

        return new(
            [.. found.DistinctBy(stray => (stray.Network, stray.Object.ExternalId)).OrderBy(stray => stray.Network.ToString(), StringComparer.Ordinal)],
            [.. unreadable.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Each region once, with all ways into it.</summary>
    private async Task<List<IGrouping<RegionRef, ProviderAccess>>> RegionsAsync(CancellationToken cancellationToken)
    {
        var stored = await store.ListAsync(new ActorQuery(ActorKind.Provider, new IndexEntry(Schemas.Listed, "LIVE")), cancellationToken);
        return [.. stored.Select(actor => Schemas.Provider.Read(actor)).OfType<RegisteredProvider>()
            .Select(ProviderDirectory.AccessOf).GroupBy(access => access.RegionRef)];
    }

    private async Task<(RegionRef Region, ReadResult<ImmutableArray<ObservedNetwork>> Read)> ReadAsync(
        IGrouping<RegionRef, ProviderAccess> region, CancellationToken cancellationToken)
    {
        ReadResult<ImmutableArray<ObservedNetwork>> read = new ReadResult<ImmutableArray<ObservedNetwork>>.Unavailable("There is no module for this platform.");
        foreach (var access in region)
        {
            if (registry.Find(access.Platform) is not { } module)
                break;
            read = await module.ReadRegionAsync(access, cancellationToken);
            if (read is ReadResult<ImmutableArray<ObservedNetwork>>.Read)
                break;
        }

        return (region.Key, read);
    }

    private async Task<List<Stray>> StraysOfAsync(ImmutableArray<ObservedNetwork> networks, CancellationToken cancellationToken)
    {
        var strays = new List<Stray>();
        foreach (var network in networks)
        {
            var marked = registry.Find(network.Network.Platform)!.Planner.Marked(network, store.Installation);
            if (marked.IsEmpty)
                continue;
            var known = Schemas.Network.Read(await store.LoadAsync(ActorKey.Network(network.Network), cancellationToken));
            strays.AddRange(marked.Where(item => !IsKnown(known, item.ExternalId)).Select(item => new Stray(network.Network, network.Region, item)));
        }

        return strays;
    }

    private static bool IsKnown(NetworkState? network, string id) =>
        network is not null && network.Parts.Values.Any(part => part.ExternalId == id);

    private static string Reason(ReadResult<ImmutableArray<ObservedNetwork>> read) => read switch
    {
        ReadResult<ImmutableArray<ObservedNetwork>>.Refused refused => $"{refused.Code}: {refused.Reason}",
        ReadResult<ImmutableArray<ObservedNetwork>>.Unavailable unavailable => unavailable.Reason,
        ReadResult<ImmutableArray<ObservedNetwork>>.Absent absent => absent.Reason,
        _ => throw new InvalidOperationException("A read result that nobody knows."),
    };
}
