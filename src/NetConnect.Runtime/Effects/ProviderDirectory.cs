using System.Collections.Immutable;
using NetConnect.Kernel.Registrations;
using NetConnect.Model;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Providers;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Effects;

/// <summary>Finds the module and the way in for a registered provider; deleted ones too, as long as something has to be cleaned up.</summary>
public sealed class ProviderDirectory(IActorStore store, ProviderRegistry registry)
{
    private static readonly ImmutableSortedDictionary<string, string> NoSettings = ImmutableSortedDictionary<string, string>.Empty;

    public async Task<(INetworkProvider Module, ProviderAccess Access)?> FindAsync(string providerId, CancellationToken cancellationToken)
    {
        var stored = await store.LoadAsync(ActorKey.Provider(providerId), cancellationToken);
        return Schemas.Provider.Read(stored) is { } provider && registry.Find(provider.Platform) is { } module
            ? (module, AccessOf(provider))
            : null;
    }

    /// <summary>The hubs that operators have registered for a platform, in order of their keys; of several providers of one hub the oldest.</summary>
    public async Task<ImmutableArray<(HubSite Site, INetworkProvider Module, ProviderAccess Access)>> HubsAsync(Platform platform, CancellationToken cancellationToken)
    {
        var stored = await store.ListAsync(new ActorQuery(ActorKind.Provider, new IndexEntry(Schemas.ByHub, WireName.Of(platform))), cancellationToken);
        return
        [
            .. stored.Select(Schemas.Provider.Read).OfType<RegisteredProvider>().OrderBy(provider => provider.Id, StringComparer.Ordinal)
                .Select(HubOf).OfType<(HubSite Site, INetworkProvider Module, ProviderAccess Access)>()
                .DistinctBy(hub => hub.Site.Network).OrderBy(hub => ActorKey.Network(hub.Site.Network)),
        ];
    }

    private (HubSite Site, INetworkProvider Module, ProviderAccess Access)? HubOf(RegisteredProvider provider) =>
        registry.Find(provider.Platform) is { } module && AccessOf(provider) is var access && module.HubOf(access) is { } network
            ? (new(network, provider.Region, provider.Id), module, access)
            : null;

    /// <summary>By provider: the settings that shape what its module plans. One that is not there any more has none.</summary>
    public async Task<ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>> SettingsAsync(
        IEnumerable<string> providerIds, CancellationToken cancellationToken)
    {
        var settings = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var id in providerIds)
            settings[id] = await FindAsync(id, cancellationToken) is { } provider ? ShapingOf(provider.Module, provider.Access) : NoSettings;
        return settings.ToImmutable();
    }

    public static ImmutableSortedDictionary<string, string> ShapingOf(INetworkProvider module, ProviderAccess access) =>
        access.Settings.RemoveRange(access.Settings.Keys.Where(name => !module.Planner.Settings.Contains(name)));

    public static ProviderAccess AccessOf(RegisteredProvider provider) =>
        new(provider.Id, provider.Platform, provider.Account, provider.Region, provider.Settings, provider.ExternalId)
        {
            Service = provider.Service,
        };
}
