using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Sqlite.Writing;

/// <summary>Replaces an actor's index entries; only what differs is written.</summary>
internal sealed class IndexWriter(Session session)
{
    private const string Select = "SELECT name, value FROM actor_index WHERE kind = $kind AND id = $id";

    private const string Insert = "INSERT INTO actor_index (kind, name, value, id) VALUES ($kind, $name, $value, $id)";

    private const string Delete = "DELETE FROM actor_index WHERE kind = $kind AND name = $name AND value = $value AND id = $id";

    public void Replace(ActorKey key, ImmutableArray<IndexEntry> wanted)
    {
        var stored = session.Query(
            Select, row => new IndexEntry(row.GetString(0), row.GetString(1)), ("$kind", Columns.Of(key.Kind)), ("$id", key.Id));
        Execute(Delete, key, stored.Except(wanted));
        Execute(Insert, key, wanted.Except(stored));
    }

    private void Execute(string sql, ActorKey key, IEnumerable<IndexEntry> entries)
    {
        foreach (var (name, value) in entries)
            session.Execute(sql, ("$kind", Columns.Of(key.Kind)), ("$name", name), ("$value", value), ("$id", key.Id));
    }
}
