using Microsoft.Data.Sqlite;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Sqlite.Reading;

/// <summary>Reads events and audit entries in the order of the log.</summary>
internal static class LogReader
{
    public const string SelectAudit =
        """
        SELECT position, at, actor, action, subject_kind, subject_id, scopes, outcome, detail, hash FROM audit
        WHERE position > $after ORDER BY position LIMIT $limit
        """;

    private const string SelectAuditHead = "SELECT audit_position, audit_hash FROM log_head";

    private const string SelectBounds = "SELECT swept, position FROM log_head";

    private const int AuditPage = 1000;

    public static IReadOnlyList<StoredEvent> Events(Session session, EventQuery query)
    {
        if (query.Limit <= 0 || query.Scopes is { IsDefault: false, Length: 0 })
            return [];

        var (sql, parameters) = EventSql.For(query);
        return session.Query(sql, Event, parameters);
    }

    public static IReadOnlyList<StoredAudit> Audit(Session session, long afterPosition, int limit) =>
        session.Query(SelectAudit, AuditEntry, ("$after", afterPosition), ("$limit", Math.Max(0, limit)));

    public static LogBounds Bounds(Session session) =>
        session.First(SelectBounds, row => new LogBounds(row.GetInt64(0), row.GetInt64(1)))!;

    /// <summary>The first position at which the audit chain is broken, its end included: what was cut off is missed.</summary>
    public static long? FirstAuditBreak(Session session)
    {
        var head = session.First(SelectAuditHead, row => (Position: row.GetInt64(0), Hash: row.GetString(1)));
        var (position, hash) = (0L, AuditChain.Start);
        while (Audit(session, position, AuditPage) is [.., var last] page)
        {
            if (AuditChain.FirstBreak(page, hash) is { } broken)
                return broken;
            (position, hash) = (last.Position, last.Hash);
        }

        return (position, hash) == head ? null : head.Position;
    }

    private static StoredEvent Event(SqliteDataReader row) =>
        new(
            row.GetInt64(0),
            new(
                row.GetString(1), row.Time(2), row.GetString(3), row.Key(4), row.GetString(6),
                row.Scopes(7), row.GetString(8), row.GetString(9)));

    private static StoredAudit AuditEntry(SqliteDataReader row) =>
        new(
            row.GetInt64(0),
            new(row.Time(1), row.GetString(2), row.GetString(3), row.Key(4), row.Scopes(6), row.GetString(7), row.GetString(8)),
            row.GetString(9));
}
