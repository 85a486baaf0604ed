using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Simulation.Storing;

/// <summary>A process's way to the database: keeps every promise of the port, and forgets nothing but itself.</summary>
internal sealed class MemoryStore(MemoryDatabase database) : IActorStore
{
    private bool _isClosed;

    public long Epoch { get; } = database.Open();

    public string Installation => database.Installation;

    public Task<StoredActor?> LoadAsync(ActorKey key, CancellationToken cancellationToken) =>
        Task.FromResult(Database.Load(key));

    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        try
        {
            return Database.CommitAsync(Epoch, commit, cancellationToken);
        }
        catch (Exception refused) when (refused is InvalidOperationException and not ObjectDisposedException)
        {
            return Task.FromException<CommitResult>(refused);
        }
    }

    public Task<IReadOnlyList<StoredActor>> ListAsync(ActorQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(Database.List(query));

    public Task<IReadOnlyList<WakeUp>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(Database.Due(now, limit));

    public Task<DateTimeOffset?> NextWakeUpAsync(CancellationToken cancellationToken) => Task.FromResult(Database.NextWakeUp());

    public Task<IReadOnlyList<StoredEvent>> ReadEventsAsync(EventQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(Database.EventsAfter(query));

    public Task<IReadOnlyList<StoredAudit>> ReadAuditAsync(long afterPosition, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(Database.AuditAfter(afterPosition, limit));

    public Task<LogBounds> ReadLogBoundsAsync(CancellationToken cancellationToken) => Task.FromResult(Database.Bounds());

    public Task<int> SweepEventsAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(Database.SweepEvents(before, limit));

    public Task<StoredReceipt?> FindReceiptAsync(string caller, string key, CancellationToken cancellationToken) =>
        Task.FromResult(Database.Receipts(receipts => receipts.Find(caller, key)));

    public Task RecordAnswerAsync(Receipt receipt, ReceiptAnswer answer, CancellationToken cancellationToken)
    {
        Database.Receipts(receipts =>
        {
            receipts.Record(receipt, answer);
            return true;
        });
        return Task.CompletedTask;
    }

    public Task<int> SweepReceiptsAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(Database.Receipts(receipts => receipts.Sweep(before, limit)));

    public ValueTask DisposeAsync()
    {
        _isClosed = true;
        return ValueTask.CompletedTask;
    }

    private MemoryDatabase Database
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            return database;
        }
    }
}
