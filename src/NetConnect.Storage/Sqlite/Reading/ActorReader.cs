using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Sqlite.Reading;

/// <summary>Reads actors, lists and wake-ups.</summary>
internal static class ActorReader
{
    public const string SelectHeader =
        "SELECT kind, id, version, schema, body, wake_at FROM actor WHERE kind = $kind AND id = $id";

    public const string SelectChildren =
        "SELECT child_key, schema, body FROM actor_child WHERE kind = $kind AND id = $id";

    // schema 0 is an actor that only a guard's touch has made: it has a version, but says nothing yet.
    public const string SelectKind =
        """
        SELECT kind, id, version, schema, body, wake_at FROM actor
        WHERE kind = $kind AND id > $after AND schema <> 0
        ORDER BY id LIMIT $limit
        """;

    public const string SelectIndexed =
        """
        SELECT a.kind, a.id, a.version, a.schema, a.body, a.wake_at
        FROM actor_index i CROSS JOIN actor a ON a.kind = i.kind AND a.id = i.id
        WHERE i.kind = $kind AND i.name = $name AND i.value = $value AND i.id > $after AND a.schema <> 0
        ORDER BY i.id LIMIT $limit
        """;

    public const string SelectDue =
        "SELECT kind, id, wake_at FROM actor WHERE wake_at <= $now ORDER BY wake_at, kind, id LIMIT $limit";

    public const string SelectNextWakeUp =
        "SELECT wake_at FROM actor WHERE wake_at IS NOT NULL ORDER BY wake_at LIMIT 1";

    private static readonly ImmutableSortedDictionary<string, StoredRow> noChildren =
        ImmutableSortedDictionary.Create<string, StoredRow>(StringComparer.Ordinal);

    public static StoredActor? Load(Session session, ActorKey key)
    {
        var kind = Columns.Of(key.Kind);
        var header = session.First(SelectHeader, Header, ("$kind", kind), ("$id", key.Id));
        if (header is null)
            return null;

        var children = session.Query(SelectChildren, Child, ("$kind", kind), ("$id", key.Id));
        return header with { Children = noChildren.AddRange(children) };
    }

    public static IReadOnlyList<StoredActor> List(Session session, ActorQuery query)
    {
        var (kind, after, limit) = (Columns.Of(query.Kind), query.AfterId ?? "", Math.Max(0, query.Limit));
        return query.Index is { } index
            ? session.Query(
                SelectIndexed, Header,
                ("$kind", kind), ("$name", index.Name), ("$value", index.Value), ("$after", after), ("$limit", limit))
            : session.Query(SelectKind, Header, ("$kind", kind), ("$after", after), ("$limit", limit));
    }

    public static IReadOnlyList<WakeUp> Due(Session session, DateTimeOffset now, int limit) =>
        session.Query(
            SelectDue, row => new WakeUp(row.Key(0), row.Time(2)), ("$now", Columns.Of(now)), ("$limit", Math.Max(0, limit)));

    public static DateTimeOffset? NextWakeUp(Session session) =>
        session.First(SelectNextWakeUp, row => row.TimeOrNone(0));

    private static StoredActor Header(SqliteDataReader row) =>
        new(row.Key(0), row.GetInt64(2), new(row.GetInt32(3), row.GetString(4)), noChildren, row.TimeOrNone(5));

    private static KeyValuePair<string, StoredRow> Child(SqliteDataReader row) =>
        new(row.GetString(0), new(row.GetInt32(1), row.GetString(2)));
}
