using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.EndToEnd.Support;

/// <summary>A store of a process that always dies between effect and answer: receipts are durable, answers are not.</summary>
internal sealed class ForgetfulStore(IActorStore inner) : IActorStore
{
    public long Epoch => inner.Epoch;

    public string Installation => inner.Installation;

    public Task RecordAnswerAsync(Receipt receipt, ReceiptAnswer answer, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<StoredActor?> LoadAsync(ActorKey key, CancellationToken cancellationToken) => inner.LoadAsync(key, cancellationToken);

    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken) => inner.CommitAsync(commit, cancellationToken);

    public Task<IReadOnlyList<StoredActor>> ListAsync(ActorQuery query, CancellationToken cancellationToken) => inner.ListAsync(query, cancellationToken);

    public Task<IReadOnlyList<WakeUp>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        inner.DueAsync(now, limit, cancellationToken);

    public Task<DateTimeOffset?> NextWakeUpAsync(CancellationToken cancellationToken) => inner.NextWakeUpAsync(cancellationToken);

    public Task<IReadOnlyList<StoredEvent>> ReadEventsAsync(EventQuery query, CancellationToken cancellationToken) =>
        inner.ReadEventsAsync(query, cancellationToken);

    public Task<IReadOnlyList<StoredAudit>> ReadAuditAsync(long afterPosition, int limit, CancellationToken cancellationToken) =>
        inner.ReadAuditAsync(afterPosition, limit, cancellationToken);

    public Task<LogBounds> ReadLogBoundsAsync(CancellationToken cancellationToken) => inner.ReadLogBoundsAsync(cancellationToken);

    public Task<int> SweepEventsAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        inner.SweepEventsAsync(before, limit, cancellationToken);

    public Task<StoredReceipt?> FindReceiptAsync(string caller, string key, CancellationToken cancellationToken) =>
        inner.FindReceiptAsync(caller, key, cancellationToken);

    public Task<int> SweepReceiptsAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        inner.SweepReceiptsAsync(before, limit, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
