using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Postgres.Writing;

/// <summary>What becomes of one receipt in a batch.</summary>
internal sealed class ReceiptImage(StoredReceipt? onRecord)
{
    private readonly StoredReceipt? stored = onRecord;

    public bool IsStored => stored is not null;

    public StoredReceipt? Receipt { get; set; } = onRecord;

    public bool IsChanged => Receipt != stored;
}
