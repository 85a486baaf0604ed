using System.Collections.Immutable;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Sqlite.Writing;

/// <summary>Appends events and audit entries; the head moves only with items that stay.</summary>
internal sealed class LogWriter(Session session)
{
    private const string InsertEvent =
        """
        INSERT INTO event (position, event_id, at, type, subject_kind, subject_id, actor, scopes, message, data)
        VALUES ($position, $id, $at, $type, $kind, $subject, $actor, $scopes, $message, $data)
        """;

    private const string InsertScope = "INSERT INTO event_scope (scope, position) VALUES ($scope, $position)";

    private const string InsertAudit =
        """
        INSERT INTO audit (position, at, actor, action, subject_kind, subject_id, scopes, outcome, detail, hash)
        VALUES ($position, $at, $actor, $action, $kind, $subject, $scopes, $outcome, $detail, $hash)
        """;

    private const string UpdateHead =
        "UPDATE log_head SET position = $position, audit_position = $auditPosition, audit_hash = $auditHash";

    /// <summary>Events first, then audit entries, each with the next position.</summary>
    public LogHead Append(Commit commit, LogHead head)
    {
        foreach (var entry in commit.Events.OrEmpty())
            head = Append(entry, head with { Position = head.Position + 1 });
        foreach (var entry in commit.Audit.OrEmpty())
            head = Append(entry with { Scopes = entry.Scopes.OrEmpty() }, head with { Position = head.Position + 1 });
        return head;
    }

    public void Save(LogHead head) =>
        session.Execute(
            UpdateHead, ("$position", head.Position), ("$auditPosition", head.AuditPosition), ("$auditHash", head.AuditHash));

    private LogHead Append(NewEvent entry, LogHead head)
    {
        session.Execute(
            InsertEvent,
            ("$position", head.Position), ("$id", entry.Id), ("$at", Columns.Of(entry.At)), ("$type", entry.Type),
            ("$kind", Columns.Of(entry.Subject.Kind)), ("$subject", entry.Subject.Id), ("$actor", entry.Actor),
            ("$scopes", Columns.Of(entry.Scopes)), ("$message", entry.Message), ("$data", entry.Data));
        foreach (var scope in entry.Scopes.OrEmpty().Distinct(StringComparer.Ordinal))
            session.Execute(InsertScope, ("$scope", scope), ("$position", head.Position));
        return head;
    }

    private LogHead Append(NewAudit entry, LogHead head)
    {
        var hash = AuditChain.Next(head.AuditHash, head.Position, entry);
        session.Execute(
            InsertAudit,
            ("$position", head.Position), ("$at", Columns.Of(entry.At)), ("$actor", entry.Actor), ("$action", entry.Action),
            ("$kind", Columns.Of(entry.Subject.Kind)), ("$subject", entry.Subject.Id), ("$scopes", Columns.Of(entry.Scopes)),
            ("$outcome", entry.Outcome), ("$detail", entry.Detail), ("$hash", hash));
        return head with { AuditPosition = head.Position, AuditHash = hash };
    }
}
