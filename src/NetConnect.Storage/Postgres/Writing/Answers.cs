using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Postgres.Writing;

/// <summary>Completes receipts with what their requests were answered with.</summary>
internal static class Answers
{
    /// <summary>How many receipts have changed: none when the key belongs to another arrival of the request.</summary>
    public static int Record(BatchImage image, Receipt receipt, ReceiptAnswer answer)
    {
        var stored = image.Receipts[(receipt.Caller, receipt.Key)];
        if (stored.Receipt is { } known && known.Receipt.Request == receipt.Request)
            stored.Receipt = known with { Receipt = receipt with { At = known.Receipt.At }, Answer = answer };
        else if (stored.Receipt is null || stored.Receipt.Receipt.At <= receipt.At - Receipt.Lifetime)
            stored.Receipt = new(receipt, null, answer);
        else
            return 0;
        return 1;
    }
}
