using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Facts;
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

    /// <summary>By which policy may speak of it.</summary>
    public string ServiceName { get; init; } = "";

    public required NetworkRef Network { get; init; }

    public required string Region { get; init; }

    public required Cidr Prefix { get; init; }

    /// <summary>What will be let in here from the other side.</summary>
    public ImmutableArray<Flow> Inbound { get; init; } = [];

    /// <summary>The network as it was read for this decision.</summary>
    public required ObservedNetwork Observed { get; init; }

    /// <summary>What is promised here to requests and halves, by pool; some of it may stand already.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Held { get; init; } = ImmutableSortedDictionary<string, ImmutableSortedSet<string>>.Empty;

    /// <summary>Facts that the owner of the account has declared, by key.</summary>
    public ImmutableSortedDictionary<string, Fact> Declared { get; init; } = ImmutableSortedDictionary<string, Fact>.Empty;

    /// <summary>Who else is known to use addresses of this prefix, in other networks.</summary>
    public Namesakes Namesakes { get; init; } = Namesakes.None;

    /// <summary>How this side's owner wants links to be made: settings of the provider.</summary>
    public ImmutableSortedDictionary<string, string> Settings { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The parts that we have in this network: what of the observed is ours.</summary>
    public ImmutableSortedDictionary<string, PartRecord> Ledger { get; init; } = ImmutableSortedDictionary<string, PartRecord>.Empty;

    /// <summary>What is promised of one pool and does not stand yet.</summary>
    public ImmutableSortedSet<string> HeldBeyond(string pool, ImmutableSortedSet<string> live) => Held.GetValueOrDefault(pool, []).Except(live);
}
