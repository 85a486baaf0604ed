using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.GroupCommit;

/// <summary>A write that changes no actor. It shares a batch and its sync with the commits.</summary>
internal abstract record Chore
{
    private Chore()
    {
    }

    /// <summary>Keep what a request was answered with.</summary>
    public sealed record RecordAnswer(Receipt Receipt, ReceiptAnswer Answer) : Chore;

    /// <summary>Forget old events.</summary>
    public sealed record SweepEvents(DateTimeOffset Before, int Limit) : Chore;

    /// <summary>Forget old receipts.</summary>
    public sealed record SweepReceipts(DateTimeOffset Before, int Limit) : Chore;
}
