using NetConnect.Model.Identity;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Receipts;

/// <summary>The receipts of the store.</summary>
public sealed class ReceiptBook(IActorStore store, TurnSource turns) : IReceiptBook
{
    public Receipt Begin(Caller caller, string key, string digest) =>
        new(caller.ToString(), key, digest, turns.NextId(), turns.Time.GetUtcNow());

    public async Task<StoredReceipt?> FindAsync(Caller caller, string key, CancellationToken cancellationToken) =>
        await store.FindReceiptAsync(caller.ToString(), key, cancellationToken) is { } known
        && known.Receipt.At + Receipt.Lifetime > turns.Time.GetUtcNow()
            ? known
            : null;

    public Task RecordAsync(Receipt receipt, ReceiptAnswer answer, CancellationToken cancellationToken) =>
        store.RecordAnswerAsync(receipt, answer, cancellationToken);
}
