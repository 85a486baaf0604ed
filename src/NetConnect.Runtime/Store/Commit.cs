using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Store;

/// <summary>One atomic change of one actor, with what must hold elsewhere for it to be allowed.</summary>
public sealed record Commit
{
    public required ActorKey Key { get; init; }

    /// <summary>The version that the change was computed from; 0 when the actor must not exist yet.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>The new header; unchanged when absent (the version still rises).</summary>
    public StoredRow? Header { get; init; }

    /// <summary>Child rows to write, by key; an absent row is deleted.</summary>
    public ImmutableSortedDictionary<string, StoredRow?> Children { get; init; } = ImmutableSortedDictionary<string, StoredRow?>.Empty;

    /// <summary>The actor's whole set of index entries (name, value); unchanged when default.</summary>
    public ImmutableArray<IndexEntry> Indexes { get; init; }

    /// <summary>The actor's next wake-up: it replaces the one on record, none clears it.</summary>
    public DateTimeOffset? WakeAt { get; init; }

    public ImmutableArray<NewEvent> Events { get; init; } = [];

    public ImmutableArray<NewAudit> Audit { get; init; } = [];

    /// <summary>Versions that other actors must have.</summary>
    public ImmutableArray<Guard> Guards { get; init; } = [];

    /// <summary>Unique keys to take for this actor; taking one's own again changes nothing.</summary>
    public ImmutableArray<string> Claims { get; init; } = [];

    /// <summary>The request that this change carries out, when the caller gave it a key.</summary>
    public Receipt? Receipt { get; init; }

    /// <summary>Nothing of the actor is kept: header, children, index entries and claims go with this commit; events and audit stay.</summary>
    public bool IsOver { get; init; }

    /// <summary>Unique keys of this actor to give up.</summary>
    public ImmutableArray<string> Releases { get; init; } = [];

    /// <summary>Makes the texts of what is to be written: whoever asks for a commit does so, the one writer has enough to do.</summary>
    public void WriteTexts()
    {
        _ = Header?.Body;
        foreach (var row in Children.Values)
            _ = row?.Body;
    }
}
