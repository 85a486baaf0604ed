using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;
using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Storing;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Nodes;

/// <summary>A node's way to the database, on which everything may go wrong that can.</summary>
internal sealed class SimStore(World world, Node node, MemoryDatabase database) : IActorStore
{
    public long Epoch { get; } = database.Open();

    public string Installation => database.Installation;

    public Task<StoredActor?> LoadAsync(ActorKey key, CancellationToken cancellationToken)
    {
        if (world.Faults.Strikes(Mishap.StaleRead, key.Id))
        {
            var old = world.Faults.Number(1, MemoryActor.MostVersionsOld);
            world.Tell(node.Name, $"reads {key} {old} versions old");
            return Task.FromResult(database.Load(key, old));
        }

        return Task.FromResult(database.Load(key));
    }

    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        if (node.IsDead)
            return Never<CommitResult>();
        if (world.Faults.Strikes(Mishap.CrashBeforeCommit, commit.Key.Id))
            return Crash($"before the commit of {commit.Key}");
        if (world.Faults.Strikes(Mishap.StoreFails, commit.Key.Id))
            return Fail(commit, "the disk is full");
        if (world.Faults.Strikes(Mishap.CommitSlow, commit.Key.Id))
            return CommitLater(commit);
        return Commit(commit);
    }

    public Task<IReadOnlyList<StoredActor>> ListAsync(ActorQuery query, CancellationToken cancellationToken) => Task.FromResult(database.List(query));

    public Task<IReadOnlyList<WakeUp>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(database.Due(now, limit));

    public Task<DateTimeOffset?> NextWakeUpAsync(CancellationToken cancellationToken) => Task.FromResult(database.NextWakeUp());

    public Task<IReadOnlyList<StoredEvent>> ReadEventsAsync(EventQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(database.EventsAfter(query));

    public Task<IReadOnlyList<StoredAudit>> ReadAuditAsync(long afterPosition, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(database.AuditAfter(afterPosition, limit));

    public Task<LogBounds> ReadLogBoundsAsync(CancellationToken cancellationToken) => Task.FromResult(database.Bounds());

    public Task<int> SweepEventsAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(database.SweepEvents(before, limit));

    public Task<StoredReceipt?> FindReceiptAsync(string caller, string key, CancellationToken cancellationToken) =>
        Task.FromResult(database.Receipts(receipts => receipts.Find(caller, key)));

    public Task RecordAnswerAsync(Receipt receipt, ReceiptAnswer answer, CancellationToken cancellationToken)
    {
        database.Receipts(receipts =>
        {
            receipts.Record(receipt, answer);
            return true;
        });
        return Task.CompletedTask;
    }

    public Task<int> SweepReceiptsAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(database.Receipts(receipts => receipts.Sweep(before, limit)));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Task<CommitResult> Commit(Commit commit)
    {
        var result = database.CommitAsync(Epoch, commit, CancellationToken.None).GetAwaiter().GetResult();
        world.Committed(node, commit, result);
        if (result is CommitResult.Committed && world.Faults.Strikes(Mishap.CrashAfterCommit, commit.Key.Id))
            return Crash($"after the commit of {commit.Key}");
        if (result is CommitResult.Committed && world.Faults.Strikes(Mishap.CommitUnknown, commit.Key.Id))
            return Fail(commit, "no answer");
        return Task.FromResult(result);
    }

    /// <summary>What was sent to the database arrives there, whatever becomes of the sender.</summary>
    private Task<CommitResult> CommitLater(Commit commit)
    {
        var answer = new TaskCompletionSource<CommitResult>();
        var there = world.Faults.Duration(TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(2));
        var back = world.Faults.Duration(TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(1));
        world.Tell(node.Name, $"the commit of {commit.Key} takes {(there + back).TotalMilliseconds:0} ms");
        world.Scheduler.In(there, Scheduling.Lifeline.World, () =>
        {
            var result = database.CommitAsync(Epoch, commit, CancellationToken.None).GetAwaiter().GetResult();
            world.Committed(node, commit, result);
            world.Scheduler.In(back, node.Life, () => answer.TrySetResult(result));
        });
        return answer.Task;
    }

    private Task<CommitResult> Fail(Commit commit, string why)
    {
        world.Tell(node.Name, $"the commit of {commit.Key} fails: {why}");
        return Task.FromException<CommitResult>(new StoreUnavailableException($"The commit of {commit.Key} was not answered.", new IOException(why)));
    }

    private Task<CommitResult> Crash(string where)
    {
        world.Nodes.Crash(node, where);
        return Never<CommitResult>();
    }

    private static Task<T> Never<T>() => new TaskCompletionSource<T>().Task;
}
