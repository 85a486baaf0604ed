using System.Collections.Immutable;
using System.Text.Json;
using NetConnect.Kernel;
using NetConnect.Model;

namespace NetConnect.Runtime.Actors;

/// <summary>How one kind of child row is taken out of a state and put back.</summary>
/// <param name="Prefix">Of the row keys, e.g. <c>half/</c>.</param>
/// <param name="Read">All children of the kind, by the rest of the key.</param>
/// <param name="Write">The state with these children.</param>
public sealed record ChildSet<TState>(
    string Prefix,
    Func<TState, IEnumerable<KeyValuePair<string, object>>> Read,
    Func<TState, IReadOnlyDictionary<string, string>, TState> Write)
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
            (state, rows) => set(state, rows.ToImmutableSortedDictionary(row => row.Key, row => Parse<TChild>(row.Value))));

    /// <summary>A single child that is kept apart because it changes at another pace, or is large.</summary>
    public static ChildSet<TState> One<TChild>(string key, Func<TState, TChild> get, Func<TState, TChild, TState> set)
        where TChild : class => new(
            key,
            state => [KeyValuePair.Create("", (object)get(state))],
            (state, rows) => rows.TryGetValue("", out var body) ? set(state, Parse<TChild>(body)) : state);

    /// <summary>A single child that is not always there.</summary>
    public static ChildSet<TState> Maybe<TChild>(string key, Func<TState, TChild?> get, Func<TState, TChild?, TState> set)
        where TChild : class => new(
            key,
            state => get(state) is { } child ? [KeyValuePair.Create("", (object)child)] : [],
            (state, rows) => set(state, rows.TryGetValue("", out var body) ? Parse<TChild>(body) : null));

    private static TChild Parse<TChild>(string body) =>
        JsonSerializer.Deserialize<TChild>(body, NetConnectJson.Options)
        ?? throw new InvalidOperationException($"A stored {typeof(TChild).Name} is null.");
}
