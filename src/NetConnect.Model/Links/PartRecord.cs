using System.Collections.Immutable;

namespace NetConnect.Model.Links;

/// <summary>What a Network remembers of one object of a link that it made, uses or removed: its ledger.</summary>
public sealed record PartRecord : Document
{
    /// <summary>Unique in its network, e.g. <c>route/rtb-1/10.2.0.0/28</c>.</summary>
    public required string Key { get; init; }

    public required string Kind { get; init; }

    public PartStage Stage { get; init; }

    /// <summary>Ids of the connections that need it; a set, so that removing one twice changes nothing.</summary>
    public ImmutableSortedSet<string> Users { get; init; } = [];

    /// <summary>What was asked of the provider last.</summary>
    public ImmutableSortedDictionary<string, string> Spec { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What it was before a change that no read has shown yet: until then either may be what stands there.</summary>
    public ImmutableSortedDictionary<string, string>? PreviousSpec { get; init; }

    /// <summary>Keys of the parts that must stand before this one is made, and that outlive it.</summary>
    public ImmutableArray<string> Requires { get; init; } = [];

    public string? ExternalId { get; init; }

    /// <summary>Rises when the part is made again after the provider ended it; part of its name.</summary>
    public int Incarnation { get; init; } = 1;

    /// <summary>Rises when the part is made again after it was seen to be gone; part of the operation token.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>When the last call that made or changed it ended.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Calls that failed since the last success.</summary>
    public int Failures { get; init; }

    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Until when the provider has asked for a pause; it outlives what we think of the part meanwhile.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    public string? LastError { get; init; }

    /// <summary>The provider refused for good; the calls go on, seldom.</summary>
    public bool Refused { get; init; }

    /// <summary>How often the provider ended it since it was last ready.</summary>
    public int Endings { get; init; }

    /// <summary>It was ready under its present name: who ends it now takes away something that worked.</summary>
    public bool HasStood { get; init; }

    /// <summary>A short name for the last call that the provider said it did, until a reading shows what was wanted.</summary>
    public string? LastDone { get; init; }

    /// <summary>How often that very call was made again, because readings went on showing the old state.</summary>
    public int Repeats { get; init; }

    /// <summary>When somebody else removed it, within the last day.</summary>
    public ImmutableArray<DateTimeOffset> Removals { get; init; } = [];

    /// <summary>Somebody removes it again and again: until then it is not made again.</summary>
    public DateTimeOffset? ContendedUntil { get; init; }

    /// <summary>The provider said that it is removed, and may go on showing it until then: to remove it again would do nothing.</summary>
    public DateTimeOffset? LingersUntil { get; init; }

    /// <summary>Readings in a row that did not show it although nobody wants it: one could be wrong.</summary>
    public int AbsentReads { get; init; }

    /// <summary>When it was found gone after removal; tombstones look again 1 minute, 15 minutes and 24 hours later.</summary>
    public DateTimeOffset? GoneAt { get; init; }

    /// <summary>When a call that should have made it last ended without an answer: it may still come true.</summary>
    public DateTimeOffset? UnansweredAt { get; init; }

    /// <summary>It was seen, and then seen to be gone.</summary>
    public bool IsOver { get; init; }

    /// <summary>How many of those looks were done.</summary>
    public int Looks { get; init; }

    /// <summary>When the last of them was.</summary>
    public DateTimeOffset? LookedAt { get; init; }
}
