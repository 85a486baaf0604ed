using Microsoft.Data.Sqlite;
using NetConnect.Runtime.Store;
using NetConnect.Storage.GroupCommit;
using SQLitePCL;

namespace NetConnect.Storage.Sqlite.Writing;

/// <summary>Applies one write of a batch so that, whatever happens to it, the others are not touched.</summary>
internal sealed class ItemWriter(Session session)
{
    private readonly Preconditions preconditions = new(session);
    private readonly ActorWriter actor = new(session);
    private readonly LogWriter log = new(session);
    private readonly ReceiptWriter receipts = new(session);
    private readonly EventSweeper events = new(session);

    /// <summary>The head of the log afterwards: unmoved when the item dropped out.</summary>
    public LogHead Apply(PendingWrite pending, LogHead head)
    {
        session.Execute("SAVEPOINT item");
        try
        {
            head = Write(pending, head);
        }
        catch (Exception exception) when (IsOfTheItemAlone(exception))
        {
            session.Execute("ROLLBACK TO item");
            pending.Fail(new InvalidOperationException($"{pending} cannot be stored: {exception.Message}", exception));
        }

        session.Execute("RELEASE item");
        return head;
    }

    private LogHead Write(PendingWrite pending, LogHead head)
    {
        if (pending is PendingCommit commit)
            return Apply(commit, commit.Commit, head);
        if (pending is PendingChore chore)
            chore.Decide(chore.Chore is Chore.SweepEvents sweep ? events.Sweep(sweep.Before, sweep.Limit) : receipts.Do(chore.Chore));
        return head;
    }

    private LogHead Apply(PendingCommit pending, Commit commit, LogHead head)
    {
        if (preconditions.Check(commit) is { } refusal)
        {
            pending.Decide(refusal);
            return head;
        }

        actor.Write(commit);
        if (commit.Receipt is { } receipt)
            receipts.Write(receipt, commit.Key);
        head = log.Append(commit, head);
        pending.Decide(new CommitResult.Committed(commit.ExpectedVersion + 1, head.Position));
        return head;
    }

    // A row that breaks a rule (an event id used twice) is the item's own fault. A full disk is everybody's.
    private static bool IsOfTheItemAlone(Exception exception) => exception is not SqliteException sqlite
        || sqlite.SqliteErrorCode is raw.SQLITE_CONSTRAINT or raw.SQLITE_TOOBIG or raw.SQLITE_MISMATCH;
}
