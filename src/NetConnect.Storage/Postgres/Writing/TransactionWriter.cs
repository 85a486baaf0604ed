using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;
using NetConnect.Storage.GroupCommit;
using Npgsql;

namespace NetConnect.Storage.Postgres.Writing;

/// <summary>Decides some writes and puts what becomes of them into the transaction of a connection.</summary>
internal sealed class TransactionWriter(NpgsqlConnection connection, string channel)
{
    private const string SelectHead = "SELECT position, audit_position, audit_hash FROM log_head";
    private const string LockHead = $"{SelectHead} FOR UPDATE";

    private readonly List<(PendingCommit Pending, long Version)> happening = [];
    private readonly List<(PendingChore Pending, NpgsqlBatchCommand Command)> forgetting = [];
    private readonly List<PendingChore> sweeping = [];

    /// <summary>False when another node has made meanwhile what was absent when we looked: roll back, look again, decide again.</summary>
    public bool TryWrite(IReadOnlyList<PendingWrite> items)
    {
        var image = new ImageReader(connection).Read(items);
        foreach (var item in items)
            Decide(item, image);
        return TryWriteRows(image) is { } head && Append(head);
    }

    private void Decide(PendingWrite item, BatchImage image)
    {
        if (item is PendingCommit commit)
            Decide(commit, image);
        else if (item is PendingChore { Chore: Chore.RecordAnswer answer } recording)
            recording.Decide(Answers.Record(image, answer.Receipt, answer.Answer));
        else if (item is PendingChore chore)
            sweeping.Add(chore);
    }

    private void Decide(PendingCommit pending, BatchImage image)
    {
        if (new Preconditions(image).Check(pending.Commit) is { } refusal)
        {
            pending.Decide(refusal);
            return;
        }

        image.Take(pending.Commit);
        happening.Add((pending, pending.Commit.ExpectedVersion + 1));
    }

    // One round trip: everything but the log, and the head of the log locked at its end.
    private LogHead? TryWriteRows(BatchImage image)
    {
        LogHead head = default;
        using var pipeline = new Pipeline(connection);
        var (actors, claims, receipts) = (new ActorRows(pipeline, image), new ClaimRows(pipeline, image), new ReceiptRows(pipeline, image));
        actors.WriteWiped();
        claims.WriteReleased();
        var made = actors.WriteNew();
        actors.WriteChanged();
        var taken = claims.WriteTaken();
        var kept = receipts.Write();
        actors.WriteRemoved();
        foreach (var pending in sweeping)
        {
            if (pending.Chore is Chore.SweepReceipts sweep)
                forgetting.Add((pending, receipts.Forget(sweep.Before, sweep.Limit)));
        }

        pipeline.Read(IsLogChanged ? LockHead : SelectHead, row => head = new(row.GetInt64(0), row.GetInt64(1), row.GetString(2)));
        pipeline.Run();
        return IsWhole(made) && IsWhole(taken) && IsWhole(kept) ? head : null;
    }

    private bool Append(LogHead head)
    {
        foreach (var (pending, command) in forgetting)
            pending.Decide((int)command.RecordsAffected);
        foreach (var pending in sweeping)
        {
            if (pending.Chore is Chore.SweepEvents sweep)
                pending.Decide(new EventSweeper(connection).Sweep(sweep));
        }

        var log = new LogRows(head);
        foreach (var (pending, version) in happening)
        {
            log.Append(pending.Commit);
            pending.Decide(new CommitResult.Committed(version, log.Head.Position));
        }

        using var pipeline = new Pipeline(connection);
        log.Write(pipeline, channel);
        pipeline.Run();
        return true;
    }

    private bool IsLogChanged =>
        sweeping.Exists(pending => pending.Chore is Chore.SweepEvents)
        || happening.Exists(item => item.Pending.Commit is { } commit && (commit.Events.OrEmpty().Length > 0 || commit.Audit.OrEmpty().Length > 0));

    private static bool IsWhole((int Wanted, NpgsqlBatchCommand? Command) inserted) =>
        inserted.Command is null || (int)inserted.Command.RecordsAffected == inserted.Wanted;
}
