using System.Collections.Concurrent;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Receipts;
using NetConnect.Runtime.Store;

namespace NetConnect.Api.Tests.Support;

/// <summary>A book of receipts without a store.</summary>
internal sealed class MemoryReceipts(TimeProvider time) : IReceiptBook
{
    private int _arrivals;

    public ConcurrentDictionary<(string Caller, string Key), StoredReceipt> Kept { get; } = new();

    public Receipt Begin(Caller caller, string key, string digest) =>
        new(caller.ToString(), key, digest, $"{Interlocked.Increment(ref _arrivals)}", time.GetUtcNow());

    public Task<StoredReceipt?> FindAsync(Caller caller, string key, CancellationToken cancellationToken) =>
        Task.FromResult(Kept.GetValueOrDefault((caller.ToString(), key)));

    public Task RecordAsync(Receipt receipt, ReceiptAnswer answer, CancellationToken cancellationToken)
    {
        Kept.AddOrUpdate((receipt.Caller, receipt.Key), new StoredReceipt(receipt, null, answer), (_, known) => known with { Answer = answer });
        return Task.CompletedTask;
    }
}
