using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Store;

/// <summary>An actor as it is stored: a header row and keyed child rows, each a JSON document with its schema number.</summary>
/// <param name="Version">1 after the first commit, then rising by one.</param>
/// <remarks>Like its rows it never changes: the state is put together from them once, however often it is asked for.</remarks>
public sealed record StoredActor(
    ActorKey Key,
    long Version,
    StoredRow Header,
    ImmutableSortedDictionary<string, StoredRow> Children,
    DateTimeOffset? WakeAt)
{
    private object? _state;

    private StoredActor(StoredActor other) =>
        (Key, Version, Header, Children, WakeAt) = (other.Key, other.Version, other.Header, other.Children, other.WakeAt);

    public T StateBy<T>(Func<StoredActor, T> read)
        where T : class
    {
        if (_state is T known)
            return known;
        var state = read(this);
        _state = state;
        return state;
    }

    public bool Equals(StoredActor? other) => other is not null
        && (Key, Version, Header, Children, WakeAt) == (other.Key, other.Version, other.Header, other.Children, other.WakeAt);

    public override int GetHashCode() => HashCode.Combine(Key, Version, Header, Children, WakeAt);
}
