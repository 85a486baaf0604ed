using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Tests.Contract;

public abstract partial class ActorStoreContract
{
    private static readonly ActorKey guarded = ActorKey.Service("guarded");

    [Fact]
    public async Task Guard_WithTheVersionOnRecord_LetsTheCommitHappenAndRaisesNothing()
    {
        await StoreAsync(Sample.First(guarded));
        await StoreAsync(Sample.First(Sample.Left) with { Guards = [new(guarded, 1)] });
        Assert.Equal(1, (await LoadAsync(guarded)).Version);
    }

    [Fact]
    public async Task Guard_WithAnotherVersion_RefusesTheCommitAndNamesTheActor()
    {
        await StoreAsync(Sample.First(guarded));
        await StoreAsync(Sample.Change(guarded, 1));

        var refused = await CommitAsync(Sample.First(Sample.Left) with { Guards = [new(Sample.Right, 0, Touch: true), new(guarded, 1)] });

        Assert.Equal(new CommitResult.GuardFailed(guarded), refused);
        Assert.Null(await Store.LoadAsync(Sample.Left, Token));
        Assert.Null(await Store.LoadAsync(Sample.Right, Token));
    }

    [Fact]
    public async Task Guard_ThatAnActorMustNotExist_FailsWhenItDoes()
    {
        var commit = Sample.First(Sample.Left) with { Guards = [new(guarded, 0)] };
        await StoreAsync(commit);
        Assert.Null(await Store.LoadAsync(guarded, Token));

        await StoreAsync(Sample.First(guarded));
        Assert.Equal(new CommitResult.GuardFailed(guarded), await CommitAsync(commit with { Key = Sample.Right }));
    }

    [Fact]
    public async Task Touch_RaisesTheGuardedVersionAndKeepsItsContent()
    {
        await StoreAsync(Sample.First(guarded, "1") with { WakeAt = Sample.Noon, Indexes = [new("a", "b")] });
        await StoreAsync(Sample.First(Sample.Left) with { Guards = [new(guarded, 1, Touch: true)] });

        var actor = await LoadAsync(guarded);
        Assert.Equal((2, new StoredRow(1, "1"), Sample.Noon), (actor.Version, actor.Header, actor.WakeAt));
        Assert.Single(await Store.ListAsync(new(ActorKind.Service, new("a", "b")), Token));
        Assert.IsType<CommitResult.Stale>(await CommitAsync(Sample.Change(guarded, 1)));
        await StoreAsync(Sample.Change(guarded, 2));
    }

    [Fact]
    public async Task Touch_OfAnAbsentActor_MakesAnEmptyOneThatListsDoNotShow()
    {
        await StoreAsync(Sample.First(Sample.Left) with { Guards = [new(guarded, 0, Touch: true)] });

        var actor = await LoadAsync(guarded);
        Assert.Equal((1, new StoredRow(0, "{}")), (actor.Version, actor.Header));
        Assert.Empty(await Store.ListAsync(new(ActorKind.Service), Token));

        await StoreAsync(new Commit { Key = guarded, ExpectedVersion = 1, Indexes = [new("a", "b")] });
        Assert.Empty(await Store.ListAsync(new(ActorKind.Service, new("a", "b")), Token));

        await StoreAsync(Sample.Change(guarded, 2, "real"));
        Assert.Single(await Store.ListAsync(new(ActorKind.Service), Token));
    }

    [Fact]
    public async Task Touch_OfOneActorByTwoGuards_RaisesItOnce()
    {
        await StoreAsync(Sample.First(guarded));
        await StoreAsync(Sample.First(Sample.Left) with { Guards = [new(guarded, 1, Touch: true), new(guarded, 1), new(guarded, 1, Touch: true)] });
        Assert.Equal(2, (await LoadAsync(guarded)).Version);
    }

    [Fact]
    public async Task Touch_OfTheCommittedActorItself_RaisesItOnce()
    {
        await StoreAsync(Sample.First(Sample.Left));
        var committed = await StoreAsync(Sample.Change(Sample.Left, 1) with { Guards = [new(Sample.Left, 1, Touch: true)] });
        Assert.Equal(2, committed.Version);
        Assert.Equal(2, (await LoadAsync(Sample.Left)).Version);
    }

    [Fact]
    public async Task Touch_ByManyCommitsThatRestOnOneVersion_LetsOneThrough()
    {
        await StoreAsync(Sample.First(guarded));
        for (var round = 0; round < 50; round++)
        {
            var version = (await LoadAsync(guarded)).Version;
            var results = await RaceAsync(
                8, i => Sample.First(ActorKey.Connection($"{round}/{i}")) with { Guards = [new(guarded, version, Touch: true)] });

            Assert.Single(results, result => result is CommitResult.Committed);
            Assert.Equal(7, results.Count(result => result == new CommitResult.GuardFailed(guarded)));
        }
    }

    [Fact]
    public async Task Touch_AgainstAChangeOfTheGuardedActor_LetsOneOfThemThrough()
    {
        await StoreAsync(Sample.First(guarded));
        for (var version = 1; version <= 100; version++)
        {
            Commit[] rivals =
            [
                Sample.First(ActorKey.Connection($"c{version}")) with { Guards = [new(guarded, version, Touch: true)] },
                Sample.Change(guarded, version),
            ];
            var results = await RaceAsync(2, i => rivals[i]);
            Assert.Single(results, result => result is CommitResult.Committed);
        }
    }

    // delete A if B is as it was, against delete B if A is as it was: never both
    [Fact]
    public async Task Guards_ThatCross_LetOneThrough()
    {
        for (var i = 0; i < 100; i++)
        {
            var (a, b) = (ActorKey.Resource($"a{i}"), ActorKey.Connection($"b{i}"));
            await StoreAsync(Sample.First(a));
            await StoreAsync(Sample.First(b));
            var results = await RaceAsync(
                2, side => side == 0
                    ? Sample.Change(a, 1) with { Guards = [new(b, 1)] }
                    : Sample.Change(b, 1) with { Guards = [new(a, 1)] });
            Assert.Single(results, result => result is CommitResult.Committed);
            Assert.Single(results, result => result is CommitResult.GuardFailed);
        }
    }

    private Task<CommitResult[]> RaceAsync(int rivals, Func<int, Commit> commit) =>
        Task.WhenAll(Enumerable.Range(0, rivals).Select(i => Task.Run(() => CommitAsync(commit(i)))));
}
