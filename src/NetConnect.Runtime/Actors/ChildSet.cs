using System.Collections.Immutable;
using NetConnect.Kernel;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Actors;

/// <summary>How one kind of child row is taken out of a state and put back.</summary>
/// <param name="Prefix">Of the row keys, e.g. <c>half/</c>.</param>
/// <param name="Read">All children of the kind, by the rest of the key.</param>
/// <param name="Write">The state with these children, whose rows are brought to the current schema by the function.</param>
public sealed record ChildSet<TState>(
    string Prefix,
    Func<TState, IEnumerable<KeyValuePair<string, object>>> Read,
    Func<TState, IReadOnlyDictionary<string, StoredRow>, Func<StoredRow, string>, TState> Write)
    where TState : ActorState
{
    /// <summary>Children kept as a dictionary in the state.</summary>
    public static ChildSet<TState> Many<TChild>(
        string prefix,
        Func<TState, ImmutableSortedDictionary<string, TChild>> get,
        Func<TState, ImmutableSortedDictionary<string, TChild>, TState> set)
        where TChild : class => new(
            prefix,
            state => get(state).Select(child => KeyValuePair.Create(child.Key, (object)child.Value)),
            (state, rows, toCurrent) => set(state, rows.ToImmutableSortedDictionary(row => row.Key, row => row.Value.Read<TChild>(toCurrent))));

    /// <summary>A single child that is kept apart because it changes at another pace, or is large.</summary>
    public static ChildSet<TState> One<TChild>(string key, Func<TState, TChild> get, Func<TState, TChild, TState> set)
        where TChild : class => new(
            key,
            state => [KeyValuePair.Create("", (object)get(state))],
            (state, rows, toCurrent) => rows.TryGetValue("", out var row) ? set(state, row.Read<TChild>(toCurrent)) : state);

    /// <summary>A single child that is not always there.</summary>
    public static ChildSet<TState> Maybe<TChild>(string key, Func<TState, TChild?> get, Func<TState, TChild?, TState> set)
        where TChild : class => new(
            key,
            state => get(state) is { } child ? [KeyValuePair.Create("", (object)child)] : [],
            (state, rows, toCurrent) => set(state, rows.TryGetValue("", out var row) ? row.Read<TChild>(toCurrent) : null));
}
