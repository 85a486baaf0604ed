using System.Collections.Immutable;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Postgres.Writing;

/// <summary>What becomes of one actor in a batch.</summary>
/// <param name="storedVersion">The version on record, its row locked; 0 when there is none.</param>
internal sealed class ActorImage(long storedVersion)
{
    public long StoredVersion { get; } = storedVersion;

    public long Version { get; private set; } = storedVersion;

    /// <summary>A commit that happens rests on this actor, be it on its absence.</summary>
    public bool IsNeeded { get; set; }

    /// <summary>All that was stored beneath the header goes before anything else is written.</summary>
    public bool IsWiped { get; private set; }

    /// <summary>The header to write; none leaves the one on record.</summary>
    public StoredRow? Header { get; private set; }

    /// <summary>The wake-up is replaced by <see cref="WakeAt"/>.</summary>
    public bool HasWakeAt { get; private set; }

    public DateTimeOffset? WakeAt { get; private set; }

    public SortedDictionary<string, StoredRow?> Children { get; } = new(StringComparer.Ordinal);

    public ImmutableArray<IndexEntry> Indexes { get; private set; }

    public bool IsChanged => Version != StoredVersion || IsWiped;

    private static StoredRow Empty { get; } = new(0, "{}");

    public void Change(Commit commit)
    {
        Header = commit.Header ?? Header ?? (Version == 0 ? Empty : null);
        (HasWakeAt, WakeAt) = (true, commit.WakeAt);
        foreach (var (key, row) in commit.Children)
            Children[key] = row;
        if (!commit.Indexes.IsDefault)
            Indexes = commit.Indexes;
        Version++;
    }

    /// <summary>Raises the version; an absent actor gets an empty header.</summary>
    public void Touch()
    {
        if (Version == 0)
            (Header, HasWakeAt, WakeAt) = (Empty, true, null);
        Version++;
    }

    public void Remove()
    {
        Children.Clear();
        (Header, Indexes, HasWakeAt, WakeAt) = (null, default, false, null);
        (Version, IsWiped) = (0, StoredVersion > 0);
    }
}
