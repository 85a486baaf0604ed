using System.Data.Common;
using NetConnect.Runtime.Store;
using Npgsql;

namespace NetConnect.Storage.Postgres.Reading;

/// <summary>Reads events and audit entries in the order of the log.</summary>
internal sealed class LogReader(Reader reader)
{
    private const string SelectEvents =
        "SELECT e.position, e.event_id, e.at, e.type, e.subject_kind, e.subject_id, e.actor, e.scopes, e.message, e.data FROM event e";

    private const string Behind = $"{SelectEvents} WHERE e.position > $1 ORDER BY e.position LIMIT $2";

    private const string OfSubject =
        $"{SelectEvents} WHERE e.position > $1 AND e.subject_kind = $3 AND e.subject_id = $4 ORDER BY e.position LIMIT $2";

    private const string OfSubjectInScopes =
        $"""
        {SelectEvents} WHERE e.position > $1 AND e.subject_kind = $3 AND e.subject_id = $4
        AND EXISTS (SELECT FROM event_scope s WHERE s.position = e.position AND s.scope = ANY ($5))
        ORDER BY e.position LIMIT $2
        """;

    // Each scope gives its next few by its index, whatever lies behind them.
    private const string InScopes =
        $"""
        {SelectEvents} JOIN (
            SELECT DISTINCT next.position FROM unnest($3) AS asked (scope) CROSS JOIN LATERAL (
                SELECT s.position FROM event_scope s WHERE s.scope = asked.scope AND s.position > $1 ORDER BY s.position LIMIT $2) next
            ORDER BY next.position LIMIT $2) found ON found.position = e.position
        ORDER BY e.position
        """;

    private const string SelectAudit =
        """
        SELECT position, at, actor, action, subject_kind, subject_id, scopes, outcome, detail, hash FROM audit
        WHERE position > $1 ORDER BY position LIMIT $2
        """;

    private const string SelectAuditHead = "SELECT audit_position, audit_hash FROM log_head";

    private const string SelectBounds = "SELECT swept, position FROM log_head";

    private const int AuditPage = 1000;

    public async Task<IReadOnlyList<StoredEvent>> EventsAsync(EventQuery query, CancellationToken cancellationToken)
    {
        if (query.Limit <= 0)
            return [];
        object[] range = [query.AfterPosition, (long)query.Limit];
        string[]? scopes = query.Scopes.IsDefault ? null : [.. query.Scopes.Where(Texts.CanBeStored)];
        return (query.Subject, scopes) switch
        {
            (_, []) => [],
            (null, null) => await EventsAsync(Behind, range, cancellationToken),
            (null, not null) => await EventsAsync(InScopes, [.. range, scopes], cancellationToken),
            ({ } subject, _) when !Texts.CanBeStored(subject.Id) => [],
            ({ } subject, null) => await EventsAsync(OfSubject, [.. range, Columns.Of(subject.Kind), subject.Id], cancellationToken),
            ({ } subject, not null) =>
                await EventsAsync(OfSubjectInScopes, [.. range, Columns.Of(subject.Kind), subject.Id, scopes], cancellationToken),
        };
    }

    public Task<IReadOnlyList<StoredAudit>> AuditAsync(long afterPosition, int limit, CancellationToken cancellationToken) =>
        reader.QueryAsync(SelectAudit, [afterPosition, (long)Math.Max(0, limit)], AuditEntry, cancellationToken);

    public async Task<LogBounds> BoundsAsync(CancellationToken cancellationToken) =>
        (await reader.QueryAsync(SelectBounds, [], row => new LogBounds(row.GetInt64(0), row.GetInt64(1)), cancellationToken))[0];

    /// <summary>The first position at which the audit chain is broken, its end included: what was cut off is missed.</summary>
    public Task<long?> FirstAuditBreakAsync(CancellationToken cancellationToken) =>
        reader.SnapshotAsync(connection => FirstAuditBreakAsync(connection, cancellationToken), cancellationToken);

    private static async Task<long?> FirstAuditBreakAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var head = (await Reader.QueryAsync(connection, SelectAuditHead, [], row => (row.GetInt64(0), row.GetString(1)), cancellationToken))[0];
        var (position, hash) = (0L, AuditChain.Start);
        while (await Reader.QueryAsync(connection, SelectAudit, [position, (long)AuditPage], AuditEntry, cancellationToken) is [.., var last] page)
        {
            if (AuditChain.FirstBreak(page, hash) is { } broken)
                return broken;
            (position, hash) = (last.Position, last.Hash);
        }

        return (position, hash) == head ? null : head.Item1;
    }

    private Task<IReadOnlyList<StoredEvent>> EventsAsync(string sql, object[] parameters, CancellationToken cancellationToken) =>
        reader.QueryAsync(sql, parameters, Event, cancellationToken);

    private static StoredEvent Event(DbDataReader row) =>
        new(
            row.GetInt64(0),
            new(
                row.GetString(1), row.Time(2), row.GetString(3), row.Key(4), row.GetString(6),
                row.Scopes(7), row.GetString(8), row.GetString(9)));

    private static StoredAudit AuditEntry(DbDataReader row) =>
        new(
            row.GetInt64(0),
            new(row.Time(1), row.GetString(2), row.GetString(3), row.Key(4), row.Scopes(6), row.GetString(7), row.GetString(8)),
            row.GetString(9));
}
