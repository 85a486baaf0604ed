using System.Collections.Immutable;
using System.Text.Json;
using NetConnect.Kernel;
using NetConnect.Model;
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

    public TState? Read(StoredActor? stored)
    {
        // A row without a document stands for an actor that was only guarded so far.
        if (stored is null || stored.Header.Schema == 0)
            return null;
        var state = stored.Header.Read<TState>(row => Upcasters.ToCurrent(Kind, Upcasters.Header, row));
        foreach (var set in children)
            state = set.Write(state, RowsOf(set, stored), row => Upcasters.ToCurrent(Kind, set.Prefix, row));
        return state with { WakeAt = stored.WakeAt };
    }

    public StoredRow Header(TState state) => new(Current, JsonSerializer.Serialize(state, NetConnectJson.Options));

    public ImmutableArray<IndexEntry> Indexes(TState state) => [.. indexes(state)];

    /// <summary>The child rows that differ: a hub with thousands of spokes must not be rewritten for one.</summary>
    public ImmutableSortedDictionary<string, StoredRow?> Changes(TState? before, TState after)
    {
        var changes = ImmutableSortedDictionary.CreateBuilder<string, StoredRow?>();
        foreach (var set in children)
            AddChanges(set, before, after, changes);
        return changes.ToImmutable();
    }

    private static void AddChanges(
        ChildSet<TState> set, TState? before, TState after, ImmutableSortedDictionary<string, StoredRow?>.Builder changes)
    {
        var old = before is null ? [] : set.Read(before).ToDictionary(child => child.Key, child => child.Value);
        foreach (var (key, child) in set.Read(after))
        {
            if (!old.Remove(key, out var known) || !ReferenceEquals(known, child))
                changes[set.Prefix + key] = new StoredRow(Current, JsonSerializer.Serialize(child, child.GetType(), NetConnectJson.Options));
        }

        foreach (var gone in old.Keys)
            changes[set.Prefix + gone] = null;
    }

    private static Dictionary<string, StoredRow> RowsOf(ChildSet<TState> set, StoredActor stored) => stored.Children
        .Where(row => row.Key.StartsWith(set.Prefix, StringComparison.Ordinal))
        .ToDictionary(row => row.Key[set.Prefix.Length..], row => row.Value);
}
