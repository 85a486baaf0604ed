using NetConnect.Runtime.Store;

namespace NetConnect.Api.Idempotency;

/// <summary>An answer that can be kept, to be given again.</summary>
internal interface IKept
{
    ReceiptAnswer Keep();
}
