using NetConnect.Runtime.Store;
using Npgsql;

namespace NetConnect.Storage.Postgres.Writing;

/// <summary>Writes what became of the receipts of a batch, and forgets old ones.</summary>
internal sealed class ReceiptRows(Pipeline pipeline, BatchImage image)
{
    private const string Delete =
        "DELETE FROM receipt r USING unnest($1, $2) AS k (caller, key) WHERE r.caller = k.caller AND r.key = k.key";

    private const string Insert =
        """
        INSERT INTO receipt (caller, key, digest, request, at, subject_kind, subject_id, status, location, etag, body)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            AS k (caller, key, digest, request, at, subject_kind, subject_id, status, location, etag, body)
        ORDER BY caller COLLATE "C", key COLLATE "C" ON CONFLICT DO NOTHING
        """;

    // Rows that another node's batch has in its hands can wait for the next sweep: a sweep waits for nobody.
    private const string Sweep =
        """
        DELETE FROM receipt r USING (SELECT caller, key FROM receipt WHERE at < $1 ORDER BY at LIMIT $2 FOR UPDATE SKIP LOCKED) old
        WHERE r.caller = old.caller AND r.key = old.key
        """;

    /// <returns>How many rows there are to be, and how many there were: fewer when another node was faster.</returns>
    public (int Wanted, NpgsqlBatchCommand? Command) Write()
    {
        var changed = image.Receipts.Values.Where(receipt => receipt is { IsChanged: true, Receipt: not null }).ToList();
        var replaced = changed.Where(receipt => receipt.IsStored).Select(receipt => receipt.Receipt!.Receipt).ToList();
        if (replaced.Count > 0)
            pipeline.Do(Delete, replaced.Select(receipt => receipt.Caller).ToArray(), replaced.Select(receipt => receipt.Key).ToArray());
        return changed.Count == 0 ? (0, null) : (changed.Count, pipeline.Do(Insert, Rows([.. changed.Select(receipt => receipt.Receipt!)])));
    }

    public NpgsqlBatchCommand Forget(DateTimeOffset before, int limit) => pipeline.Do(Sweep, Columns.Of(before), (long)Math.Max(0, limit));

    private static object[] Rows(StoredReceipt[] receipts) =>
    [
        Column(receipts, stored => stored.Receipt.Caller), Column(receipts, stored => stored.Receipt.Key),
        Column(receipts, stored => stored.Receipt.Digest), Column(receipts, stored => stored.Receipt.Request),
        Column(receipts, stored => Columns.Of(stored.Receipt.At)),
        Column(receipts, stored => stored.Subject is { } subject ? Columns.Of(subject.Kind) : null), Column(receipts, stored => stored.Subject?.Id),
        Column(receipts, stored => stored.Answer?.Status), Column(receipts, stored => stored.Answer?.Location),
        Column(receipts, stored => stored.Answer?.ETag), Column(receipts, stored => stored.Answer?.Body),
    ];

    private static T[] Column<T>(StoredReceipt[] receipts, Func<StoredReceipt, T> value) => Array.ConvertAll(receipts, receipt => value(receipt));
}
