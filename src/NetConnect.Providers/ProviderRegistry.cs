using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Providers;

/// <summary>The modules of this installation, by platform.</summary>
public sealed class ProviderRegistry(IEnumerable<INetworkProvider> providers)
{
    private readonly ImmutableDictionary<Platform, INetworkProvider> _byPlatform =
        providers.ToImmutableDictionary(provider => provider.Platform);

    /// <summary>All link types of all modules, in the order of their names.</summary>
    public ImmutableArray<ILinkType> LinkTypes =>
        [.. _byPlatform.Values.SelectMany(provider => provider.LinkTypes).OrderBy(type => type.Type)];

    /// <summary>The modules, in the order of their platforms.</summary>
    public IEnumerable<INetworkProvider> All => _byPlatform.OrderBy(entry => entry.Key).Select(entry => entry.Value);

    public ImmutableDictionary<Platform, INetworkPlanner> Planners =>
        _byPlatform.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Planner);

    public INetworkProvider? Find(Platform platform) => _byPlatform.GetValueOrDefault(platform);
}
