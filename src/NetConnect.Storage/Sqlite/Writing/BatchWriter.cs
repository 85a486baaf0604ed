using Microsoft.Data.Sqlite;
using NetConnect.Runtime.Store;
using NetConnect.Storage.GroupCommit;

namespace NetConnect.Storage.Sqlite.Writing;

/// <summary>Writes a batch of commits as one transaction of the one writing connection.</summary>
internal sealed class BatchWriter(Database database, long epoch) : IBatchWriter
{
    private const string SelectEpoch = "SELECT epoch FROM meta";
    private const string SelectHead = "SELECT position, audit_position, audit_hash FROM log_head";

    private Session? session;

    public void Begin()
    {
        session ??= database.OpenWriter();
        session.Execute("BEGIN IMMEDIATE");
    }

    public void Apply(IReadOnlyList<PendingWrite> batch)
    {
        // Under the write lock nobody can raise the epoch between this check and our COMMIT.
        if (Session.First(SelectEpoch, row => row.GetInt64(0)) != epoch)
            Fence(batch);
        else
            ApplyAll(batch);
    }

    public void Commit() => Session.Execute("COMMIT");

    // A connection that failed half-way is not trusted again: closing it rolls back, the next batch opens another.
    public void Abandon()
    {
        var failed = session;
        session = null;
        try
        {
            failed?.Dispose();
        }
        catch (SqliteException)
        {
            // The batch's own failure is what its callers hear of.
        }
    }

    public void Dispose() => session?.Dispose();

    private Session Session => session ?? throw new InvalidOperationException("No transaction was begun.");

    private static void Fence(IReadOnlyList<PendingWrite> batch)
    {
        foreach (var pending in batch.OfType<PendingCommit>())
            pending.Decide(new CommitResult.Fenced());
        foreach (var pending in batch.OfType<PendingChore>())
            pending.Decide(0);
    }

    private void ApplyAll(IReadOnlyList<PendingWrite> batch)
    {
        var start = Session.First(SelectHead, row => new LogHead(row.GetInt64(0), row.GetInt64(1), row.GetString(2)));
        var head = start;
        var item = new ItemWriter(Session);
        foreach (var pending in batch)
            head = item.Apply(pending, head);
        if (head != start)
            new LogWriter(Session).Save(head);
    }
}
