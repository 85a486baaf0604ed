using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Simulation.Storing;

/// <summary>Which requests were carried out, and what they were answered with.</summary>
internal sealed class MemoryReceipts
{
    private readonly Dictionary<(string Caller, string Key), StoredReceipt> _receipts = [];

    public StoredReceipt? Find(string caller, string key) => _receipts.GetValueOrDefault((caller, key));

    /// <summary>Another arrival of the request has had its effect.</summary>
    public bool IsRepeated(Receipt receipt) => Other(receipt) is { } other && !HasExpired(other, receipt);

    public void Write(Receipt receipt, ActorKey subject)
    {
        if (Find(receipt.Caller, receipt.Key)?.Receipt.Request != receipt.Request)
            _receipts[(receipt.Caller, receipt.Key)] = new(receipt, subject, null);
    }

    public void Record(Receipt receipt, ReceiptAnswer answer)
    {
        var known = Find(receipt.Caller, receipt.Key);
        if (known?.Receipt.Request == receipt.Request)
            _receipts[(receipt.Caller, receipt.Key)] = known with { Answer = answer };
        else if (known is null || HasExpired(known.Receipt, receipt))
            _receipts[(receipt.Caller, receipt.Key)] = new(receipt, null, answer);
    }

    public int Sweep(DateTimeOffset before, int limit)
    {
        var old = _receipts.Where(receipt => receipt.Value.Receipt.At < before).OrderBy(receipt => receipt.Value.Receipt.At).Take(limit).ToList();
        foreach (var receipt in old)
            _receipts.Remove(receipt.Key);
        return old.Count;
    }

    private Receipt? Other(Receipt receipt) =>
        Find(receipt.Caller, receipt.Key) is { } known && known.Receipt.Request != receipt.Request ? known.Receipt : null;

    private static bool HasExpired(Receipt known, Receipt receipt) => known.At + Receipt.Lifetime <= receipt.At;
}
