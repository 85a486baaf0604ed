using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;
using NetConnect.Storage.GroupCommit;

namespace NetConnect.Storage.Sqlite.Writing;

/// <summary>Writes receipts, and does the chores that concern them.</summary>
internal sealed class ReceiptWriter(Session session)
{
    // What the first commit of a request changed stays its subject. A receipt of another request is here only when it has expired.
    private const string Insert =
        """
        INSERT INTO receipt (caller, key, digest, request, at, subject_kind, subject_id)
        VALUES ($caller, $key, $digest, $request, $at, $kind, $id)
        ON CONFLICT (caller, key) DO UPDATE SET
            digest = excluded.digest, request = excluded.request, at = excluded.at,
            subject_kind = excluded.subject_kind, subject_id = excluded.subject_id,
            status = NULL, location = NULL, etag = NULL, body = NULL
        WHERE receipt.request <> excluded.request
        """;

    private const string Answer =
        """
        INSERT INTO receipt (caller, key, digest, request, at, status, location, etag, body)
        VALUES ($caller, $key, $digest, $request, $at, $status, $location, $etag, $body)
        ON CONFLICT (caller, key) DO UPDATE SET
            digest = excluded.digest, request = excluded.request,
            at = CASE WHEN receipt.request = excluded.request THEN receipt.at ELSE excluded.at END,
            status = excluded.status, location = excluded.location, etag = excluded.etag, body = excluded.body
        WHERE receipt.request = excluded.request OR receipt.at <= $expired
        """;

    private const string Sweep =
        "DELETE FROM receipt WHERE rowid IN (SELECT rowid FROM receipt WHERE at < $before ORDER BY at LIMIT $limit)";

    public void Write(Receipt receipt, ActorKey subject) => session.Execute(
        Insert,
        ("$caller", receipt.Caller), ("$key", receipt.Key), ("$digest", receipt.Digest), ("$request", receipt.Request),
        ("$at", Columns.Of(receipt.At)), ("$kind", Columns.Of(subject.Kind)), ("$id", subject.Id));

    /// <summary>How many rows changed.</summary>
    public int Do(Chore chore) => chore switch
    {
        Chore.RecordAnswer m => Record(m.Receipt, m.Answer),
        Chore.SweepReceipts m => session.Execute(Sweep, ("$before", Columns.Of(m.Before)), ("$limit", Math.Max(0, m.Limit))),
        _ => throw new InvalidOperationException("A chore that nobody knows."),
    };

    private int Record(Receipt receipt, ReceiptAnswer answer) => session.Execute(
        Answer,
        ("$caller", receipt.Caller), ("$key", receipt.Key), ("$digest", receipt.Digest), ("$request", receipt.Request),
        ("$at", Columns.Of(receipt.At)), ("$status", answer.Status), ("$location", answer.Location), ("$etag", answer.ETag),
        ("$body", answer.Body), ("$expired", Columns.Of(receipt.At - Receipt.Lifetime)));
}
