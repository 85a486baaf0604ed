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

    /// <summary>All link types of all modules, in order of preference.</summary>
    public ImmutableArray<ILinkType> LinkTypes =>
        [.. _byPlatform.Values.SelectMany(provider => provider.LinkTypes).OrderBy(type => type.Preference).ThenBy(type => type.Type)];

    public ImmutableDictionary<Platform, INetworkPlanner> Planners =>
        _byPlatform.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Planner);

    public INetworkProvider? Find(Platform platform) => _byPlatform.GetValueOrDefault(platform);
}
