using NetConnect.Runtime.Store;
using NetConnect.Storage.GroupCommit;
using Npgsql;

namespace NetConnect.Storage.Postgres.Writing;

/// <summary>Writes a batch as one transaction of the node's one writing connection; other nodes write theirs at the same time.</summary>
internal sealed class BatchWriter(Database database, string node, long epoch) : IBatchWriter
{
    /// <summary>Each further attempt means that another node's batch has succeeded.</summary>
    private const int MostAttempts = 20;

    // The share of the row is held until the transaction ends: who changes the epoch waits for us, or we see it.
    private const string HoldNode = "SELECT epoch FROM node WHERE name = $1 FOR SHARE";

    private NpgsqlConnection? connection;
    private NpgsqlTransaction? transaction;
    private bool mayWrite;

    public void Begin()
    {
        var isFresh = connection is null;
        try
        {
            BeginTransaction();
        }
        catch (NpgsqlException) when (!isFresh)
        {
            // A server that was restarted, a connection that somebody cut: nothing was sent on it yet, so another one will do.
            Abandon();
            database.Forget();
            BeginTransaction();
        }
    }

    public void Apply(IReadOnlyList<PendingWrite> batch)
    {
        var writable = batch.Where(IsWritable).ToList();
        if (!TryTogether(writable))
            OneByOne(writable);
    }

    public void Commit() => transaction!.Commit();

    // A connection that failed half-way is not trusted again: closing it rolls back, the next batch opens another.
    public void Abandon()
    {
        var failed = connection;
        (connection, transaction) = (null, null);
        try
        {
            failed?.Dispose();
        }
        catch (NpgsqlException)
        {
            // The batch's own failure is what its callers hear of.
        }
    }

    public void Dispose() => connection?.Dispose();

    private static bool IsWritable(PendingWrite pending)
    {
        var isWritable = pending switch
        {
            PendingCommit commit => Texts.CanBeStored(commit.Commit),
            PendingChore { Chore: Chore.RecordAnswer answer } => Texts.CanBeStored(answer.Receipt) && Texts.CanBeStored(answer.Answer),
            _ => true,
        };
        if (!isWritable)
            pending.Fail(new InvalidOperationException($"{pending} cannot be stored: it has a text with a NUL character, or with half a surrogate pair."));
        return isWritable;
    }

    private void BeginTransaction()
    {
        connection ??= database.Open();
        transaction = connection.BeginTransaction();
        mayWrite = false;
        using var hold = new Pipeline(connection);
        hold.Read(HoldNode, row => mayWrite = row.GetInt64(0) == epoch, node);
        hold.Run();
    }

    // False when one of them breaks a rule of the tables: which one is not known.
    private bool TryTogether(IReadOnlyList<PendingWrite> batch)
    {
        try
        {
            Write(batch);
            return true;
        }
        catch (PostgresException exception) when (IsOfOneItem(exception))
        {
            Restart();
            return false;
        }
    }

    // Each in a transaction of its own: commits of a batch do not depend on each other, they only share a sync.
    private void OneByOne(IReadOnlyList<PendingWrite> batch)
    {
        foreach (var pending in batch)
        {
            try
            {
                Write([pending]);
                Commit();
            }
            catch (PostgresException exception) when (IsOfOneItem(exception))
            {
                pending.Fail(new InvalidOperationException($"{pending} cannot be stored: {exception.MessageText}", exception));
            }

            Restart();
        }
    }

    private void Write(IReadOnlyList<PendingWrite> items)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (TryWrite(items))
                return;
            Restart(); // all locks go: those taken on the way would be out of order in the next attempt
        }

        throw new TimeoutException("Other nodes were faster, again and again.");
    }

    private bool TryWrite(IReadOnlyList<PendingWrite> items)
    {
        if (!mayWrite)
        {
            Fence(items);
            return true;
        }

        try
        {
            return items.Count == 0 || new TransactionWriter(connection!, database.Channel).TryWrite(items);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure)
        {
            return false;
        }
    }

    private void Restart()
    {
        transaction!.Dispose();
        BeginTransaction();
    }

    private static void Fence(IReadOnlyList<PendingWrite> batch)
    {
        foreach (var pending in batch.OfType<PendingCommit>())
            pending.Decide(new CommitResult.Fenced());
        foreach (var pending in batch.OfType<PendingChore>())
            pending.Decide(0);
    }

    // A row that breaks a rule (an event id used twice, a key too long for an index) is the item's own fault. A full disk is everybody's.
    private static bool IsOfOneItem(PostgresException exception) =>
        exception.SqlState[..2] is "22" or "23" or "54";
}
