using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.EndToEnd.Support;

/// <summary>A store like the one beneath it: what is different about one is all that has to be written.</summary>
internal abstract class ForwardingStore(IActorStore inner) : IActorStore
{
    public long Epoch => inner.Epoch;

    public string Installation => inner.Installation;

    public virtual Task RecordAnswerAsync(Receipt receipt, ReceiptAnswer answer, CancellationToken cancellationToken) =>
        inner.RecordAnswerAsync(receipt, answer, cancellationToken);

    public virtual Task<StoredActor?> LoadAsync(ActorKey key, CancellationToken cancellationToken) => inner.LoadAsync(key, cancellationToken);

    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken) => inner.CommitAsync(commit, cancellationToken);

    public Task<IReadOnlyList<StoredActor>> ListAsync(ActorQuery query, CancellationToken cancellationToken) => inner.ListAsync(query, cancellationToken);

    public Task<IReadOnlyList<WakeUp>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        inner.DueAsync(now, limit, cancellationToken);

    public Task<DateTimeOffset?> NextWakeUpAsync(CancellationToken cancellationToken) => inner.NextWakeUpAsync(cancellationToken);

    public Task<IReadOnlyList<StoredEvent>> ReadEventsAsync(EventQuery query, CancellationToken cancellationToken) =>
        inner.ReadEventsAsync(query, cancellationToken);

    public Task<IReadOnlyList<StoredAudit>> ReadAuditAsync(long afterPosition, int limit, CancellationToken cancellationToken) =>
        inner.ReadAuditAsync(afterPosition, limit, cancellationToken);

    public virtual Task<LogBounds> ReadLogBoundsAsync(CancellationToken cancellationToken) => inner.ReadLogBoundsAsync(cancellationToken);

    public Task<int> SweepEventsAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        inner.SweepEventsAsync(before, limit, cancellationToken);

    public Task<StoredReceipt?> FindReceiptAsync(string caller, string key, CancellationToken cancellationToken) =>
        inner.FindReceiptAsync(caller, key, cancellationToken);

    public Task<int> SweepReceiptsAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        inner.SweepReceiptsAsync(before, limit, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
