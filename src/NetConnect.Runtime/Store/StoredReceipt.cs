using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Store;

/// <summary>A request that was carried out.</summary>
/// <param name="Subject">What its first commit changed; none when it changed nothing.</param>
/// <param name="Answer">None when the process died before it was recorded.</param>
public sealed record StoredReceipt(Receipt Receipt, ActorKey? Subject, ReceiptAnswer? Answer);
