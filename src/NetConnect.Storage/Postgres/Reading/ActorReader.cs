using System.Collections.Immutable;
using System.Data.Common;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Postgres.Reading;

/// <summary>Reads actors, lists and wake-ups.</summary>
internal sealed class ActorReader(Reader reader)
{
    // One statement, so that header and children are of one version.
    private const string SelectActor =
        """
        SELECT NULL AS child_key, version, schema, body, wake_at FROM actor WHERE kind = $1 AND id = $2
        UNION ALL
        SELECT child_key, 0, schema, body, NULL FROM actor_child WHERE kind = $1 AND id = $2
        """;

    // schema 0 is an actor that only a guard's touch has made: it has a version, but says nothing yet.
    private const string SelectKind =
        """
        SELECT kind, id, version, schema, body, wake_at FROM actor
        WHERE kind = $1 AND id > $2 AND schema <> 0
        ORDER BY id LIMIT $3
        """;

    private const string SelectIndexed =
        """
        SELECT a.kind, a.id, a.version, a.schema, a.body, a.wake_at
        FROM actor_index i JOIN actor a ON a.kind = i.kind AND a.id = i.id
        WHERE i.kind = $1 AND i.id > $2 AND i.name = $4 AND i.value = $5 AND a.schema <> 0
        ORDER BY i.id LIMIT $3
        """;

    private const string SelectDue = "SELECT kind, id, wake_at FROM actor WHERE wake_at <= $1 ORDER BY wake_at, kind, id LIMIT $2";

    private const string SelectDueOfShare =
        """
        SELECT kind, id, wake_at FROM actor
        WHERE wake_at <= $1 AND (hashtext(id) & 2147483647) % $4 = $3
        ORDER BY wake_at, kind, id LIMIT $2
        """;

    private const string SelectNextWakeUp = "SELECT wake_at FROM actor WHERE wake_at IS NOT NULL ORDER BY wake_at LIMIT 1";

    private static readonly ImmutableSortedDictionary<string, StoredRow> noChildren =
        ImmutableSortedDictionary.Create<string, StoredRow>(StringComparer.Ordinal);

    public async Task<StoredActor?> LoadAsync(ActorKey key, CancellationToken cancellationToken)
    {
        if (!Texts.CanBeStored(key.Id))
            return null;
        var rows = await reader.QueryAsync(SelectActor, [Columns.Of(key.Kind), key.Id], ActorRow, cancellationToken);
        var children = rows.Where(row => row.Child is not null).Select(row => KeyValuePair.Create(row.Child!, row.Row));
        return rows.FirstOrDefault(row => row.Child is null) is { Row: not null } header
            ? new(key, header.Version, header.Row, noChildren.AddRange(children), header.WakeAt)
            : null;
    }

    public async Task<IReadOnlyList<StoredActor>> ListAsync(ActorQuery query, CancellationToken cancellationToken)
    {
        var after = query.AfterId is { } id && Texts.CanBeStored(id) ? id : "";
        object[] parameters = [Columns.Of(query.Kind), after, (long)Math.Max(0, query.Limit)];
        if (query.Index is not { } index)
            return await reader.QueryAsync(SelectKind, parameters, Header, cancellationToken);
        return Texts.CanBeStored(index.Value)
            ? await reader.QueryAsync(SelectIndexed, [.. parameters, index.Name, index.Value], Header, cancellationToken)
            : [];
    }

    public Task<IReadOnlyList<WakeUp>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        reader.QueryAsync(
            SelectDue, [Columns.Of(now), (long)Math.Max(0, limit)], row => new WakeUp(row.Key(0), row.Time(2)), cancellationToken);

    public Task<IReadOnlyList<WakeUp>> DueAsync(DateTimeOffset now, int limit, int share, int shares, CancellationToken cancellationToken) =>
        reader.QueryAsync(
            SelectDueOfShare, [Columns.Of(now), (long)Math.Max(0, limit), share, shares], row => new WakeUp(row.Key(0), row.Time(2)), cancellationToken);

    public async Task<DateTimeOffset?> NextWakeUpAsync(CancellationToken cancellationToken) =>
        (await reader.QueryAsync(SelectNextWakeUp, [], row => row.TimeOrNone(0), cancellationToken)).FirstOrDefault();

    private static (string? Child, long Version, StoredRow Row, DateTimeOffset? WakeAt) ActorRow(DbDataReader row) =>
        (row.IsDBNull(0) ? null : row.GetString(0), row.GetInt64(1), new(row.GetInt32(2), row.GetString(3)), row.TimeOrNone(4));

    private static StoredActor Header(DbDataReader row) =>
        new(row.Key(0), row.GetInt64(2), new(row.GetInt32(3), row.GetString(4)), noChildren, row.TimeOrNone(5));
}
