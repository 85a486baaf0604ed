using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Simulation.Storing;

/// <summary>One actor as it is stored now, with its indexes and what it was before: for readers that see the past.</summary>
internal sealed class MemoryActor
{
    /// <summary>How many versions a stale reader may be behind.</summary>
    public const int MostVersionsOld = 8;

    /// <summary>A row that is written is another one, whatever is in it: comparing them would make texts of both.</summary>
    public static readonly ImmutableSortedDictionary<string, StoredRow> NoChildren =
        ImmutableSortedDictionary.Create<string, StoredRow>(StringComparer.Ordinal, ReferenceEqualityComparer.Instance);

    private readonly ImmutableArray<IndexEntry> _indexes;
    private readonly ImmutableQueue<StoredActor> _past;
    private readonly int _pastCount;

    private MemoryActor(StoredActor stored, ImmutableArray<IndexEntry> indexes, ImmutableQueue<StoredActor> past, int pastCount) =>
        (Stored, _indexes, _past, _pastCount) = (stored, indexes, past, pastCount);

    public StoredActor Stored { get; }

    public static MemoryActor None(ActorKey key) => new(new(key, 0, new(0, "{}"), NoChildren, null), [], [], 0);

    public StoredActor At(int versionsOld) => versionsOld == 0 || _pastCount == 0
        ? Stored
        : _past.ElementAt(Math.Max(0, _pastCount - versionsOld));

    public bool IsIndexed(IndexEntry? index) => index is null || _indexes.Contains(index);

    public MemoryActor After(Commit commit)
    {
        var children = Stored.Children;
        foreach (var (key, row) in commit.Children)
            children = row is null ? children.Remove(key) : children.SetItem(key, row);
        var stored = new StoredActor(commit.Key, Stored.Version + 1, commit.Header ?? Stored.Header, children, commit.WakeAt);
        return Next(stored, commit.Indexes.IsDefault ? _indexes : commit.Indexes);
    }

    public MemoryActor Touched() => Next(Stored with { Version = Stored.Version + 1 }, _indexes);

    /// <summary>As another process finds it: nothing but texts, now and in the past.</summary>
    public MemoryActor Unread() => new(Unread(Stored), _indexes, ImmutableQueue.CreateRange(_past.Select(Unread)), _pastCount);

    private static StoredActor Unread(StoredActor stored) => stored with
    {
        Header = stored.Header.Unread(),
        Children = stored.Children.SetItems(stored.Children.Select(row => KeyValuePair.Create(row.Key, row.Value.Unread()))),
    };

    private MemoryActor Next(StoredActor stored, ImmutableArray<IndexEntry> indexes)
    {
        if (Stored.Version == 0)
            return new(stored, indexes, _past, _pastCount);
        var past = _past.Enqueue(Stored);
        return _pastCount == MostVersionsOld ? new(stored, indexes, past.Dequeue(), _pastCount) : new(stored, indexes, past, _pastCount + 1);
    }
}
