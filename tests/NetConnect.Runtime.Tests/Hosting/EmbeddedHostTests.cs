using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Services;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Tests.Support;

namespace NetConnect.Runtime.Tests.Hosting;

public sealed class EmbeddedHostTests
{
    [Fact]
    public async Task Request_ThatNobodyApproves_ExpiresWhenItsTimeHasComeAndNotEarlier()
    {
        await using var installation = await Installation.StartAsync();
        var key = ActorKey.Connection("c1");
        await installation.AskAsync(key, Requests.Connection("c1"));
        var expired = installation.WhenAsync<ConnectionState>(key, state => state.Request == RequestPhase.Expired);

        installation.Time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        await installation.AskAsync(key, new ApproveConnection("sha256:other", [], "user:bob", null));
        Assert.False(expired.IsCompleted);
        while (!expired.IsCompleted)
        {
            installation.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(ConnectionStatus.Expired, (await expired).Status);
    }

    [Fact]
    public async Task Claim_TakenByAnotherActor_IsTheAnswerAndChangesNothing()
    {
        await using var installation = await Installation.StartAsync();
        await installation.AskAsync(ActorKey.Service("s1"), NewService("s1"));

        var second = await installation.AskAsync(ActorKey.Service("s2"), NewService("s2"));

        Assert.Equal(ActorKey.Service("s1"), Assert.IsType<TurnResult.ClaimTaken>(second).Owner);
        Assert.Null(await installation.Store.LoadAsync(ActorKey.Service("s2"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ApprovalsAtOnce_OfOneConnection_AreTakenOneAfterTheOther()
    {
        await using var installation = await Installation.StartAsync();
        var key = ActorKey.Connection("c1");
        await installation.AskAsync(key, Requests.Connection("c1"));

        var refusals = await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
            installation.AskAsync(key, new RejectConnection($"user:{i}", "no", IsOverride: false))));

        Assert.Single(refusals, result => result is TurnResult.Done { Reply: null });
        Assert.Equal(49, refusals.Count(result => result is TurnResult.Done { Reply: Fault { Kind: FaultKind.Conflict } }));
    }

    [Fact]
    public async Task Ask_OfAVersionThatIsGone_IsRefused()
    {
        await using var installation = await Installation.StartAsync();
        var key = ActorKey.Service("s1");
        await installation.AskAsync(key, NewService("s1"));

        var result = await installation.Host.AskAsync(
            new Envelope(key, new DeleteService("user:ann")) { OwnVersion = 7 }, TestContext.Current.CancellationToken);

        Assert.IsType<TurnResult.GuardFailed>(result);
    }

    private static CreateService NewService(string id) => new(id, "payments", "", ["user:ann"], null, "user:ann");
}
