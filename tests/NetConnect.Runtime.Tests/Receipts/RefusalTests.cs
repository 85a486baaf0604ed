using Microsoft.Extensions.Time.Testing;
using NetConnect.Kernel;
using NetConnect.Kernel.Connections;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Providers;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Tests.Support;

namespace NetConnect.Runtime.Tests.Receipts;

public sealed class RefusalTests
{
    [Fact]
    public async Task Approval_ThatComesTooLate_ExpiresTheRequest_AndLeavesNoReceiptOfAnApproval()
    {
        await using var installation = await Installation.StartAsync();
        var key = ActorKey.Connection("c1");
        await installation.AskAsync(key, Requests.Connection("c1"));
        var tooLate = new FakeTimeProvider(Installation.Start + TimeSpan.FromDays(7));
        var actors = new ActorTypes(
            installation.Store, new TurnSource(tooLate, installation.Store, new KernelSettings()), new ProviderRegistry([]), new CommitFeed());
        var receipt = new Receipt("user:bob", "key-1", "digest", "request-1", tooLate.GetUtcNow());
        var approval = new ApproveConnection("sha256:plan", [Requests.RightSide], "user:bob", null);

        var result = await actors.HandleAsync(new Envelope(key, approval) { Receipt = receipt }, TestContext.Current.CancellationToken);

        Assert.IsType<Fault>(Assert.IsType<TurnResult.Done>(result).Reply);
        Assert.Null(await installation.Store.FindReceiptAsync("user:bob", "key-1", TestContext.Current.CancellationToken));
    }
}
