using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.EndToEnd.Support;

/// <summary>A store of a process that always dies between effect and answer: receipts are durable, answers are not.</summary>
internal sealed class ForgetfulStore(IActorStore inner) : ForwardingStore(inner)
{
    public override Task RecordAnswerAsync(Receipt receipt, ReceiptAnswer answer, CancellationToken cancellationToken) => Task.CompletedTask;
}
