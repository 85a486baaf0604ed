using System.Collections.Immutable;

namespace NetConnect.Model.Links;

/// <summary>A module's pure judgement of one part: what it should be, what was seen of it, and the one call that moves it on.</summary>
public sealed record PartAssessment
{
    public required string Key { get; init; }

    public required string Kind { get; init; }

    /// <summary>False for a recorded part that no half needs any more.</summary>
    public required bool IsWanted { get; init; }

    /// <summary>Ids of the connections that want it.</summary>
    public ImmutableSortedSet<string> Users { get; init; } = [];

    /// <summary>What it should be.</summary>
    public ImmutableSortedDictionary<string, string> Spec { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableArray<string> Requires { get; init; } = [];

    public required PartPresence Presence { get; init; }

    public string? ExternalId { get; init; }

    /// <summary>True when the object itself shows that it is ours (a tag). Objects without tags are ours by the ledger only.</summary>
    public bool BearsOurMark { get; init; }

    /// <summary>The one provider call that brings it nearer to what is wanted; absent when none would help now.</summary>
    public ProviderOperation? Operation { get; init; }

    /// <summary>A removed half need not wait for this part to go (an empty group that interfaces still carry).</summary>
    public bool MayLinger { get; init; }

    /// <summary>Others made it, by what was agreed to: it serves as it is and never becomes ours, whatever is on record in its place.</summary>
    public bool IsOthers { get; init; }

    /// <summary>Becomes ours by the call, though it was on record as somebody else's.</summary>
    public bool TakesOver { get; init; }

    /// <summary>A half is complete without this part: it comes and goes with others' machines, or only adds comfort.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What the other side of the link must know, e.g. the peering id.</summary>
    public ImmutableSortedDictionary<string, string> Published { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The filter group that resources put on their interfaces, when this part is one.</summary>
    public string? ManagedGroup { get; init; }

    /// <summary>For a filter that is ready: how far it binds.</summary>
    public FilterEnforcement? Enforcement { get; init; }

    /// <summary>The condition it counts for, e.g. <c>Peering</c>, <c>Routes</c>, <c>Filters</c>.</summary>
    public required string Aspect { get; init; }

    /// <summary>For people: what it is, e.g. <c>10.2.0.0/28 via pcx-1 in rtb-2</c>.</summary>
    public required string Label { get; init; }

    /// <summary>For people: why it is not ready.</summary>
    public string Message { get; init; } = "";

    /// <summary>For people: what to know about it although it is ready.</summary>
    public string Note { get; init; } = "";

    /// <summary>For people: who probably removes it when somebody does, again and again.</summary>
    public string LikelyRival { get; init; } = "";
}
