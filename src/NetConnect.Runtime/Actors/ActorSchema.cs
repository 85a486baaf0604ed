using System.Collections.Immutable;
using NetConnect.Kernel;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Actors;

/// <summary>How a kind of actor is stored: header, child rows, indexes, and how older documents are read.</summary>
public sealed class ActorSchema<TState>(ActorKind kind, Func<TState, IEnumerable<IndexEntry>> indexes, params ChildSet<TState>[] children)
    where TState : ActorState
{
    /// <summary>The number of the schema that this code writes.</summary>
    public const int Current = 1;

    public ActorKind Kind { get; } = kind;

    // A row without a document stands for an actor that was only guarded so far.
    public TState? Read(StoredActor? stored) => stored is null || stored.Header.Schema == 0 ? null : stored.StateBy(Compose);

    /// <summary>The very row that is stored when nothing in it has changed.</summary>
    public StoredRow Header(TState state, StoredActor? stored = null)
    {
        var bare = Bare(state);
        if (stored is { Header.Schema: Current } && Canonical.Same(ReadHeader(stored), bare))
            return stored.Header;
        return StoredRow.Of(Current, bare);
    }

    public ImmutableArray<IndexEntry> Indexes(TState state) => [.. indexes(state)];

    /// <summary>The child rows that differ: a hub with thousands of spokes must not be rewritten for one.</summary>
    public ImmutableSortedDictionary<string, StoredRow?> Changes(TState? before, TState after)
    {
        var changes = ImmutableSortedDictionary.CreateBuilder<string, StoredRow?>();
        foreach (var set in children)
        {
            foreach (var (key, child) in set.Changes(before, after))
                changes[set.Prefix + key] = child is null ? null : StoredRow.Of(Current, child);
        }

        return changes.ToImmutable();
    }

    private TState Compose(StoredActor stored)
    {
        var state = ReadHeader(stored);
        foreach (var set in children)
            state = set.Write(state, RowsOf(set, stored), row => Upcasters.ToCurrent(Kind, set.Prefix, row));
        return state with { WakeAt = stored.WakeAt };
    }

    private TState ReadHeader(StoredActor stored) => stored.Header.Read<TState>(row => Upcasters.ToCurrent(Kind, Upcasters.Header, row));

    /// <summary>What the header alone tells: children and wake-up are kept beside it.</summary>
    private TState Bare(TState state)
    {
        foreach (var set in children)
            state = set.Write(state, [], static row => row.Body);
        return state with { WakeAt = null };
    }

    private static List<KeyValuePair<string, StoredRow>> RowsOf(ChildSet<TState> set, StoredActor stored)
    {
        var rows = new List<KeyValuePair<string, StoredRow>>();
        foreach (var (key, row) in stored.Children)
        {
            if (key.StartsWith(set.Prefix, StringComparison.Ordinal))
                rows.Add(KeyValuePair.Create(key[set.Prefix.Length..], row));
        }

        return rows;
    }
}
