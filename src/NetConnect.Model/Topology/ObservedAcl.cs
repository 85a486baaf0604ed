using System.Collections.Immutable;

namespace NetConnect.Model.Topology;

/// <summary>A stateless list of numbered rules on a subnet; the lowest number that matches decides, nothing matching denies.</summary>
public sealed record ObservedAcl(string Id, ImmutableArray<ObservedAclEntry> Entries)
{
    /// <summary>Where entries stand that carry no traffic of ours (IPv6, other protocols): numbers that are taken all the same.</summary>
    public ImmutableArray<ObservedAclSlot> Others { get; init; } = [];
}
