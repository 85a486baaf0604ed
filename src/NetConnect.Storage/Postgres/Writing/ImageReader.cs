using System.Data.Common;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;
using NetConnect.Storage.GroupCommit;
using NetConnect.Storage.Postgres.Reading;
using Npgsql;

namespace NetConnect.Storage.Postgres.Writing;

/// <summary>
/// Reads what a batch names and locks it until the batch ends. All nodes lock in one order: actors, claims, receipts, each by key, the log head last;
/// so no two batches wait for each other. What is absent can't be locked: its unique key decides when it is written.
/// </summary>
internal sealed class ImageReader(NpgsqlConnection connection)
{
    private const string LockActors =
        """
        SELECT a.kind, a.id, a.version FROM actor a JOIN unnest($1, $2) AS k (kind, id) ON a.kind = k.kind AND a.id = k.id
        ORDER BY a.kind, a.id FOR UPDATE OF a
        """;

    private const string LockClaims = "SELECT claim, kind, id FROM claim WHERE claim = ANY ($1) ORDER BY claim FOR UPDATE";

    private const string LockReceipts =
        """
        SELECT r.caller, r.key, r.digest, r.request, r.at, r.subject_kind, r.subject_id, r.status, r.location, r.etag, r.body
        FROM receipt r JOIN unnest($1, $2) AS k (caller, key) ON r.caller = k.caller AND r.key = k.key
        ORDER BY r.caller, r.key FOR UPDATE OF r
        """;

    public BatchImage Read(IReadOnlyList<PendingWrite> batch)
    {
        var image = new BatchImage();
        var commits = batch.OfType<PendingCommit>().Select(pending => pending.Commit).ToList();
        using var pipeline = new Pipeline(connection);
        ReadActors(pipeline, image, [.. commits.SelectMany(Keys).Distinct()]);
        ReadClaims(pipeline, image, [.. commits.SelectMany(commit => commit.Claims.OrEmpty().Concat(commit.Releases.OrEmpty())).Distinct(StringComparer.Ordinal)]);
        ReadReceipts(pipeline, image, [.. batch.Select(ReceiptOf).OfType<Receipt>().Select(receipt => (receipt.Caller, receipt.Key)).Distinct()]);
        pipeline.Run();
        return image;
    }

    private static IEnumerable<ActorKey> Keys(Commit commit) => commit.Guards.OrEmpty().Select(guard => guard.Key).Append(commit.Key);

    private static Receipt? ReceiptOf(PendingWrite pending) => pending switch
    {
        PendingCommit commit => commit.Commit.Receipt,
        PendingChore { Chore: Chore.RecordAnswer answer } => answer.Receipt,
        _ => null,
    };

    private static void ReadActors(Pipeline pipeline, BatchImage image, ActorKey[] keys)
    {
        foreach (var key in keys)
            image.Actors[key] = new(0);
        if (keys.Length > 0)
            pipeline.Read(LockActors, row => image.Actors[row.Key(0)] = new(row.GetInt64(2)), Kinds(keys), Ids(keys));
    }

    private static void ReadClaims(Pipeline pipeline, BatchImage image, string[] claims)
    {
        foreach (var claim in claims)
            image.Claims[claim] = new(null);
        if (claims.Length > 0)
            pipeline.Read(LockClaims, row => image.Claims[row.GetString(0)] = new(row.Key(1)), [claims]);
    }

    private static void ReadReceipts(Pipeline pipeline, BatchImage image, (string Caller, string Key)[] keys)
    {
        foreach (var key in keys)
            image.Receipts[key] = new(null);
        if (keys.Length > 0)
            pipeline.Read(LockReceipts, Receipt, keys.Select(key => key.Caller).ToArray(), keys.Select(key => key.Key).ToArray());

        void Receipt(DbDataReader row) => image.Receipts[(row.GetString(0), row.GetString(1))] = new(ReceiptReader.Read(row));
    }

    private static string[] Kinds(ActorKey[] keys) => [.. keys.Select(key => Columns.Of(key.Kind))];

    private static string[] Ids(ActorKey[] keys) => [.. keys.Select(key => key.Id)];
}
