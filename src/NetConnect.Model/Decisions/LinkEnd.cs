using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Model.Decisions;

/// <summary>One side of a wanted link with what is known about it.</summary>
public sealed record LinkEnd
{
    public required string Resource { get; init; }

    public required string ResourceName { get; init; }

    public required string Service { get; init; }

    public required NetworkRef Network { get; init; }

    public required string Region { get; init; }

    public required Cidr Prefix { get; init; }

    /// <summary>What will be let in here from the other side.</summary>
    public ImmutableArray<Flow> Inbound { get; init; } = [];

    /// <summary>The network as it was read for this decision.</summary>
    public required ObservedNetwork Observed { get; init; }

    /// <summary>Peering slots promised to requests that have no peering yet, for pairs other than this one.</summary>
    public int HeldPeerings { get; init; }

    /// <summary>How this side's owner wants links to be made: settings of the provider.</summary>
    public ImmutableSortedDictionary<string, string> Settings { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The parts that we have in this network: what of the observed is ours.</summary>
    public ImmutableSortedDictionary<string, PartRecord> Ledger { get; init; } = ImmutableSortedDictionary<string, PartRecord>.Empty;
}
