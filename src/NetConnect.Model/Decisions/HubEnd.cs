using System.Collections.Immutable;
using NetConnect.Model.Facts;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Model.Decisions;

/// <summary>A hub that operators have registered, with what is known about it: a link may pass it.</summary>
public sealed record HubEnd
{
    public required HubSite Site { get; init; }

    /// <summary>As it was read for this decision; absent when it could not be.</summary>
    public ObservedNetwork? Observed { get; init; }

    /// <summary>Why it could not be read.</summary>
    public string? Unreadable { get; init; }

    /// <summary>What is promised there to requests and halves, by pool; some of it may stand already.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Held { get; init; } = ImmutableSortedDictionary<string, ImmutableSortedSet<string>>.Empty;

    /// <summary>Facts that the operators have declared for its account, by key.</summary>
    public ImmutableSortedDictionary<string, Fact> Declared { get; init; } = ImmutableSortedDictionary<string, Fact>.Empty;

    /// <summary>Settings of its provider.</summary>
    public ImmutableSortedDictionary<string, string> Settings { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The parts that we have there.</summary>
    public ImmutableSortedDictionary<string, PartRecord> Ledger { get; init; } = ImmutableSortedDictionary<string, PartRecord>.Empty;

    /// <summary>What connections have there, in order of their ids.</summary>
    public ImmutableArray<HalfWish> Halves { get; init; } = [];
}
