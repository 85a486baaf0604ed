using System.Collections.Immutable;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Runtime.Modes;

namespace NetConnect.Runtime.Monitoring;

/// <summary>What one look at a region brought: its networks, and what the owners have set for links.</summary>
internal sealed class BulkReading(
    ImmutableArray<ObservedNetwork> networks,
    ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> settings,
    Pauses pauses)
{
    private readonly Dictionary<NetworkRef, ObservedNetwork> _byId = networks.ToDictionary(network => network.Network);

    public ObservedNetwork? Find(NetworkRef network) => _byId.GetValueOrDefault(network);

    /// <summary>Why nothing may be changed in a network at present; none when it may.</summary>
    public string? PausedOf(NetworkState network) => pauses.Of(network.Network);

    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> SettingsOf(NetworkState network)
    {
        var own = network.Providers.ToHashSet(StringComparer.Ordinal);
        return settings.RemoveRange(settings.Keys.Where(id => !own.Contains(id)));
    }
}
