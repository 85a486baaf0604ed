using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Receipts;

/// <summary>Remembers which requests were carried out, and what they were answered with.</summary>
public interface IReceiptBook
{
    /// <summary>A receipt for a request that has just arrived.</summary>
    Receipt Begin(Caller caller, string key, string digest);

    /// <summary>What became of the request; none when it was never carried out, or too long ago.</summary>
    Task<StoredReceipt?> FindAsync(Caller caller, string key, CancellationToken cancellationToken);

    Task RecordAsync(Receipt receipt, ReceiptAnswer answer, CancellationToken cancellationToken);
}
