using System.Collections.Immutable;
using NetConnect.Model.Addresses;

namespace NetConnect.Model.Topology;

/// <summary>A network interface: what stands behind an address, and which filter groups it carries.</summary>
/// <param name="IsManaged">A service of the provider owns it: its groups are not ours to change.</param>
public sealed record ObservedInterface(
    string Id,
    ImmutableArray<Cidr> Addresses,
    ImmutableSortedSet<string> Groups,
    ImmutableSortedDictionary<string, string> Tags,
    bool IsManaged = false)
{
    public bool LiesIn(Cidr prefix) => Addresses.Any(prefix.Contains);
}
