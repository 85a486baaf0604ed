using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;
using Npgsql;

namespace NetConnect.Storage.Postgres.Writing;

/// <summary>Writes what became of the actors of a batch. Headers come before what refers to them, and go after it.</summary>
internal sealed class ActorRows(Pipeline pipeline, BatchImage image)
{
    private const string Wipe = "DELETE FROM {0} t USING unnest($1, $2) AS k (kind, id) WHERE t.kind = k.kind AND t.id = k.id";

    private const string Insert =
        """
        INSERT INTO actor (kind, id, version, schema, body, wake_at)
        SELECT kind, id, version, schema, body, wake_at FROM unnest($1, $2, $3, $4, $5, $6) AS k (kind, id, version, schema, body, wake_at)
        ORDER BY kind COLLATE "C", id COLLATE "C" ON CONFLICT DO NOTHING
        """;

    private const string Update =
        """
        UPDATE actor a SET version = k.version, schema = coalesce(k.schema, a.schema), body = coalesce(k.body, a.body),
            wake_at = CASE WHEN k.has_wake_at THEN k.wake_at ELSE a.wake_at END
        FROM unnest($1, $2, $3, $4, $5, $6, $7) AS k (kind, id, version, schema, body, wake_at, has_wake_at)
        WHERE a.kind = k.kind AND a.id = k.id
        """;

    private const string UpsertChildren =
        """
        INSERT INTO actor_child (kind, id, child_key, schema, body) SELECT * FROM unnest($1, $2, $3, $4, $5)
        ON CONFLICT (kind, id, child_key) DO UPDATE SET schema = excluded.schema, body = excluded.body
        """;

    private const string DeleteChildren =
        """
        DELETE FROM actor_child c USING unnest($1, $2, $3) AS k (kind, id, child_key)
        WHERE c.kind = k.kind AND c.id = k.id AND c.child_key = k.child_key
        """;

    private const string DeleteIndexes =
        """
        DELETE FROM actor_index i USING unnest($1, $2) AS k (kind, id) WHERE i.kind = k.kind AND i.id = k.id
        AND NOT EXISTS (SELECT FROM unnest($3, $4, $5, $6) AS w (kind, id, name, value)
            WHERE w.kind = i.kind AND w.id = i.id AND w.name = i.name AND w.value = i.value)
        """;

    private const string InsertIndexes =
        """
        INSERT INTO actor_index (kind, id, name, value) SELECT DISTINCT * FROM unnest($1, $2, $3, $4) ON CONFLICT DO NOTHING
        """;

    private static readonly string[] beneath = ["claim", "actor_index", "actor_child"];

    /// <summary>What was stored beneath the actors that are removed.</summary>
    public void WriteWiped()
    {
        var wiped = Where(actor => actor.IsWiped);
        if (wiped.Count == 0)
            return;
        foreach (var table in beneath)
            pipeline.Do(Wipe.Replace("{0}", table, StringComparison.Ordinal), Kinds(wiped), Ids(wiped));
    }

    /// <summary>Headers that were absent. One that is absent again, or must stay absent, is made too: its unique key is the only lock on an absence.</summary>
    /// <returns>How many rows there are to be, and how many there were: fewer when another node was faster.</returns>
    public (int Wanted, NpgsqlBatchCommand? Command) WriteNew()
    {
        var made = Where(actor => actor.StoredVersion == 0 && actor.IsNeeded);
        return made.Count == 0 ? (0, null) : (made.Count, pipeline.Do(Insert, [.. Header(made, absent: new(0, "{}"))]));
    }

    public void WriteChanged()
    {
        var changed = Where(actor => actor is { StoredVersion: > 0, Version: > 0, IsChanged: true });
        if (changed.Count > 0)
            pipeline.Do(Update, [.. Header(changed, absent: null), changed.Select(pair => pair.Value.HasWakeAt).ToArray()]);
        WriteChildren();
        WriteIndexes();
    }

    /// <summary>Headers of actors that are over, and those that only stood for an absence.</summary>
    public void WriteRemoved()
    {
        var removed = Where(actor => actor.Version == 0 && (actor.IsWiped || (actor.StoredVersion == 0 && actor.IsNeeded)));
        if (removed.Count > 0)
            pipeline.Do(Wipe.Replace("{0}", "actor", StringComparison.Ordinal), Kinds(removed), Ids(removed));
    }

    private void WriteChildren()
    {
        var children = image.Actors.SelectMany(pair => pair.Value.Children.Select(child => (pair.Key, Child: child.Key, Row: child.Value))).ToList();
        var gone = children.Where(child => child.Row is null).ToList();
        if (gone.Count > 0)
            pipeline.Do(DeleteChildren, Kinds(gone.Select(c => c.Key)), Ids(gone.Select(c => c.Key)), gone.Select(c => c.Child).ToArray());
        var kept = children.Where(child => child.Row is not null).ToList();
        if (kept.Count > 0)
            pipeline.Do(
                UpsertChildren, Kinds(kept.Select(c => c.Key)), Ids(kept.Select(c => c.Key)), kept.Select(c => c.Child).ToArray(),
                kept.Select(c => c.Row!.Schema).ToArray(), kept.Select(c => c.Row!.Body).ToArray());
    }

    private void WriteIndexes()
    {
        var indexed = Where(actor => !actor.Indexes.IsDefault);
        if (indexed.Count == 0)
            return;
        var entries = indexed.SelectMany(pair => pair.Value.Indexes.Select(entry => (pair.Key, Entry: entry))).ToList();
        object[] wanted =
        [
            Kinds(entries.Select(e => e.Key)), Ids(entries.Select(e => e.Key)),
            entries.Select(e => e.Entry.Name).ToArray(), entries.Select(e => e.Entry.Value).ToArray(),
        ];
        // Nothing to take away beneath an actor that is new.
        var old = indexed.Where(pair => pair.Value.StoredVersion > 0).ToList();
        if (old.Count > 0)
            pipeline.Do(DeleteIndexes, [Kinds(old), Ids(old), .. wanted]);
        if (entries.Count > 0)
            pipeline.Do(InsertIndexes, wanted);
    }

    private static object[] Header(List<KeyValuePair<ActorKey, ActorImage>> actors, StoredRow? absent) =>
    [
        Kinds(actors), Ids(actors),
        actors.Select(pair => Math.Max(1, pair.Value.Version)).ToArray(),
        actors.Select(pair => (pair.Value.Header ?? absent)?.Schema).ToArray(),
        actors.Select(pair => (pair.Value.Header ?? absent)?.Body).ToArray(),
        actors.Select(pair => Columns.Of(pair.Value.WakeAt)).ToArray(),
    ];

    private List<KeyValuePair<ActorKey, ActorImage>> Where(Func<ActorImage, bool> holds) => [.. image.Actors.Where(pair => holds(pair.Value))];

    private static string[] Kinds(IEnumerable<KeyValuePair<ActorKey, ActorImage>> actors) => Kinds(actors.Select(pair => pair.Key));

    private static string[] Ids(IEnumerable<KeyValuePair<ActorKey, ActorImage>> actors) => Ids(actors.Select(pair => pair.Key));

    private static string[] Kinds(IEnumerable<ActorKey> keys) => [.. keys.Select(key => Columns.Of(key.Kind))];

    private static string[] Ids(IEnumerable<ActorKey> keys) => [.. keys.Select(key => key.Id)];
}
