using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Sqlite.Reading;

/// <summary>The statement for an event query; each form walks an index in the order of positions and stops at the limit.</summary>
internal static class EventSql
{
    /// <summary>Above this a caller sees so much that walking the log and testing each event is the shorter way.</summary>
    public const int MostScopesMerged = 200;

    private const string Select =
        "SELECT e.position, e.event_id, e.at, e.type, e.subject_kind, e.subject_id, e.actor, e.scopes, e.message, e.data FROM event e";

    private const string OfSubject = " AND e.subject_kind = $kind AND e.subject_id = $id";

    private const string InScopes =
        " AND EXISTS (SELECT 1 FROM event_scope s WHERE s.position = e.position AND s.scope IN (SELECT value FROM json_each($scopes)))";

    private const string End = " ORDER BY e.position LIMIT $limit";

    public static (string Sql, (string Name, object? Value)[] Parameters) For(EventQuery query)
    {
        (string, object?)[] always = [("$after", query.AfterPosition), ("$limit", query.Limit)];
        if (query.Scopes is { IsDefault: false } scopes && query.Subject is null && scopes.Length <= MostScopesMerged)
            return (Merged(scopes.Length), [.. always, .. scopes.Select((scope, i) => (Name(i), (object?)scope))]);

        var sql = Select + " WHERE e.position > $after";
        if (query.Subject is { } subject)
            (sql, always) = (sql + OfSubject, [.. always, ("$kind", Columns.Of(subject.Kind)), ("$id", subject.Id)]);
        if (!query.Scopes.IsDefault)
            (sql, always) = (sql + InScopes, [.. always, ("$scopes", Columns.Of(query.Scopes))]);
        return (sql + End, always);
    }

    // A UNION with ORDER BY merges its ordered parts row by row, without sorting what lies behind the limit.
    private static string Merged(int scopes)
    {
        var parts = Enumerable.Range(0, scopes)
            .Select(i => $"SELECT position FROM event_scope WHERE scope = {Name(i)} AND position > $after");
        return $"{Select} JOIN ({string.Join(" UNION ", parts)} ORDER BY position LIMIT $limit) s ON s.position = e.position ORDER BY s.position";
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"$scope{index}");
}
