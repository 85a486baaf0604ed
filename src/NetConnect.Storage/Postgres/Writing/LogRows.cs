using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Postgres.Writing;

/// <summary>Gathers the events and audit entries of a batch, each with the next position, and appends them at once.</summary>
internal sealed class LogRows(LogHead head)
{
    private const string InsertEvents =
        """
        INSERT INTO event (position, event_id, at, type, subject_kind, subject_id, actor, scopes, message, data)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """;

    private const string InsertScopes = "INSERT INTO event_scope (scope, position) SELECT * FROM unnest($1, $2)";

    private const string InsertAudit =
        """
        INSERT INTO audit (position, at, actor, action, subject_kind, subject_id, scopes, outcome, detail, hash)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """;

    private const string UpdateHead = "UPDATE log_head SET position = $1, audit_position = $2, audit_hash = $3";

    private const string Notify = "SELECT pg_notify($1, $2)";

    private readonly LogHead start = head;
    private readonly List<StoredEvent> events = [];
    private readonly List<StoredAudit> audit = [];

    public LogHead Head { get; private set; } = head;

    /// <summary>Events first, then audit entries, each with the next position.</summary>
    public void Append(Commit commit)
    {
        foreach (var entry in commit.Events.OrEmpty())
            Append(entry with { Scopes = entry.Scopes.OrEmpty() });
        foreach (var entry in commit.Audit.OrEmpty())
            Append(entry with { Scopes = entry.Scopes.OrEmpty() });
    }

    /// <summary>Nobody hears of it before the batch is durable: the server tells when the transaction has ended.</summary>
    public void Write(Pipeline pipeline, string channel)
    {
        if (Head == start)
            return;
        WriteEvents(pipeline);
        WriteAudit(pipeline);
        pipeline.Do(UpdateHead, Head.Position, Head.AuditPosition, Head.AuditHash);
        pipeline.Read(Notify, _ => { }, channel, Head.Position.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private void Append(NewEvent entry)
    {
        Head = Head with { Position = Head.Position + 1 };
        events.Add(new(Head.Position, entry));
    }

    private void Append(NewAudit entry)
    {
        var position = Head.Position + 1;
        var hash = AuditChain.Next(Head.AuditHash, position, entry);
        Head = new(position, position, hash);
        audit.Add(new(position, entry, hash));
    }

    private void WriteEvents(Pipeline pipeline)
    {
        if (events.Count == 0)
            return;
        pipeline.Do(
            InsertEvents,
            Column(events, e => e.Position), Column(events, e => e.Event.Id), Column(events, e => Columns.Of(e.Event.At)),
            Column(events, e => e.Event.Type), Column(events, e => Columns.Of(e.Event.Subject.Kind)), Column(events, e => e.Event.Subject.Id),
            Column(events, e => e.Event.Actor), Column(events, e => Columns.Of(e.Event.Scopes)), Column(events, e => e.Event.Message),
            Column(events, e => e.Event.Data));
        var scopes = events.SelectMany(e => e.Event.Scopes.Distinct(StringComparer.Ordinal).Select(scope => (Scope: scope, e.Position))).ToList();
        if (scopes.Count > 0)
            pipeline.Do(InsertScopes, Column(scopes, s => s.Scope), Column(scopes, s => s.Position));
    }

    private void WriteAudit(Pipeline pipeline)
    {
        if (audit.Count > 0)
            pipeline.Do(
                InsertAudit,
                Column(audit, a => a.Position), Column(audit, a => Columns.Of(a.Entry.At)), Column(audit, a => a.Entry.Actor),
                Column(audit, a => a.Entry.Action), Column(audit, a => Columns.Of(a.Entry.Subject.Kind)), Column(audit, a => a.Entry.Subject.Id),
                Column(audit, a => Columns.Of(a.Entry.Scopes)), Column(audit, a => a.Entry.Outcome), Column(audit, a => a.Entry.Detail),
                Column(audit, a => a.Hash));
    }

    private static T[] Column<TRow, T>(List<TRow> rows, Func<TRow, T> value) => [.. rows.Select(value)];
}
