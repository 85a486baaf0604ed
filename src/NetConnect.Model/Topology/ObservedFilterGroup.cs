using System.Collections.Immutable;

namespace NetConnect.Model.Topology;

/// <summary>A stateful filter group (an AWS security group): permits what its rules say, for the interfaces that carry it.</summary>
/// <param name="Interfaces">Ids of the interfaces that carry the group.</param>
public sealed record ObservedFilterGroup(
    string Id,
    string Name,
    ImmutableSortedDictionary<string, string> Tags,
    ImmutableArray<ObservedRule> Ingress,
    ImmutableArray<ObservedRule> Egress,
    ImmutableArray<string> Interfaces);
