using System.Collections.Immutable;
using NetConnect.Kernel;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Actors;

/// <summary>How one kind of child row is taken out of a state and put back.</summary>
/// <param name="Prefix">Of the row keys, e.g. <c>half/</c>.</param>
/// <param name="Changes">The children that differ from before, by the rest of the key; none for those that are gone.</param>
/// <param name="Write">The state with these children and no others, whose rows are brought to the current schema by the function.</param>
public sealed record ChildSet<TState>(
    string Prefix,
    Func<TState?, TState, IEnumerable<KeyValuePair<string, object?>>> Changes,
    Func<TState, IReadOnlyList<KeyValuePair<string, StoredRow>>, Func<StoredRow, string>, TState> Write)
    where TState : ActorState
{
    /// <summary>Children kept as a dictionary in the state.</summary>
    public static ChildSet<TState> Many<TChild>(
        string prefix,
        Func<TState, ImmutableSortedDictionary<string, TChild>> get,
        Func<TState, ImmutableSortedDictionary<string, TChild>, TState> set)
        where TChild : class => new(
            prefix,
            (before, after) => ChangesOf(before is null ? ImmutableSortedDictionary<string, TChild>.Empty : get(before), get(after)),
            (state, rows, toCurrent) => set(state, ReadAll<TChild>(rows, toCurrent)));

    /// <summary>A single child that is kept apart because it changes at another pace, or is large.</summary>
    /// <param name="blank">What it is while there is no row.</param>
    public static ChildSet<TState> One<TChild>(string key, TChild blank, Func<TState, TChild> get, Func<TState, TChild, TState> set)
        where TChild : class => new(
            key,
            (before, after) => before is not null && Canonical.Same(get(before), get(after)) ? [] : [KeyValuePair.Create("", (object?)get(after))],
            (state, rows, toCurrent) => set(state, Single(rows)?.Read<TChild>(toCurrent) ?? blank));

    /// <summary>A single child that is not always there.</summary>
    public static ChildSet<TState> Maybe<TChild>(string key, Func<TState, TChild?> get, Func<TState, TChild?, TState> set)
        where TChild : class => new(
            key,
            (before, after) => Canonical.Same(before is null ? null : get(before), get(after)) ? [] : [KeyValuePair.Create("", (object?)get(after))],
            (state, rows, toCurrent) => set(state, Single(rows)?.Read<TChild>(toCurrent)));

    private static StoredRow? Single(IReadOnlyList<KeyValuePair<string, StoredRow>> rows) =>
        rows.FirstOrDefault(row => row.Key.Length == 0).Value;

    private static ImmutableSortedDictionary<string, TChild> ReadAll<TChild>(
        IReadOnlyList<KeyValuePair<string, StoredRow>> rows, Func<StoredRow, string> toCurrent)
        where TChild : class =>
        rows.Count == 0
            ? ImmutableSortedDictionary<string, TChild>.Empty
            : ImmutableSortedDictionary.CreateRange(rows.Select(row => KeyValuePair.Create(row.Key, row.Value.Read<TChild>(toCurrent))));

    private static IEnumerable<KeyValuePair<string, object?>> ChangesOf<TChild>(
        ImmutableSortedDictionary<string, TChild> before, ImmutableSortedDictionary<string, TChild> after)
        where TChild : class
    {
        if (ReferenceEquals(before, after))
            yield break;
        foreach (var (key, child) in after)
        {
            if (!Canonical.Same(before.GetValueOrDefault(key), child))
                yield return KeyValuePair.Create(key, (object?)child);
        }

        foreach (var gone in before.Keys.Where(key => !after.ContainsKey(key)))
            yield return KeyValuePair.Create(gone, (object?)null);
    }
}
