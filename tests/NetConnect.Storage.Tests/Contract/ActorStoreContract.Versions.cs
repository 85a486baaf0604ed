using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Tests.Contract;

public abstract partial class ActorStoreContract
{
    [Fact]
    public async Task Load_OfAnUnknownActor_FindsNothing() =>
        Assert.Null(await Store.LoadAsync(ActorKey.Service("nobody"), Token));

    [Fact]
    public async Task Commit_OfANewActor_GivesItVersionOneAndCanBeReadAtOnce()
    {
        var committed = await StoreAsync(Sample.First(Sample.Left, """{"name":"left"}"""));

        Assert.Equal(1, committed.Version);
        var actor = await LoadAsync(Sample.Left);
        Assert.Equal((Sample.Left, 1L, new StoredRow(1, """{"name":"left"}""")), (actor.Key, actor.Version, actor.Header));
        Assert.Empty(actor.Children);
        Assert.Null(actor.WakeAt);
    }

    [Fact]
    public async Task Commit_RaisesTheVersionByOne()
    {
        await StoreAsync(Sample.First(Sample.Left));
        for (var version = 1; version <= 5; version++)
            Assert.Equal(version + 1, (await StoreAsync(Sample.Change(Sample.Left, version))).Version);
    }

    [Fact]
    public async Task Commit_OfAStaleVersion_ChangesNothing()
    {
        await StoreAsync(Sample.First(Sample.Left, "1"));
        await StoreAsync(Sample.Change(Sample.Left, 1, "2"));

        var stale = Sample.Change(Sample.Left, 1, "3") with
        {
            Children = Sample.Rows(("a", new(1, "{}"))),
            Indexes = [new("network", "n1")],
            WakeAt = Sample.Noon,
            Events = [Sample.Event(Sample.Left, "payments")],
            Audit = [Sample.Audit(Sample.Left)],
            Guards = [new(Sample.Right, 0, Touch: true)],
            Claims = ["name"],
        };
        Assert.IsType<CommitResult.Stale>(await CommitAsync(stale));

        var actor = await LoadAsync(Sample.Left);
        Assert.Equal((2, "2"), (actor.Version, actor.Header.Body));
        Assert.Empty(actor.Children);
        Assert.Null(actor.WakeAt);
        Assert.Null(await Store.LoadAsync(Sample.Right, Token));
        Assert.Empty(await Store.ListAsync(new(ActorKind.Resource, new("network", "n1")), Token));
        Assert.Equal(0, (await StoreAsync(Sample.First(Sample.Right) with { Claims = ["name"] })).LastPosition);
    }

    [Fact]
    public async Task Commit_OfAnActorThatMustNotExist_IsStaleWhenItDoes()
    {
        await StoreAsync(Sample.First(Sample.Left));
        Assert.IsType<CommitResult.Stale>(await CommitAsync(Sample.First(Sample.Left)));
    }

    [Fact]
    public async Task Commit_OfAChangeToAnAbsentActor_IsStale()
    {
        Assert.IsType<CommitResult.Stale>(await CommitAsync(Sample.Change(Sample.Left, 1)));
        Assert.Null(await Store.LoadAsync(Sample.Left, Token));
    }

    [Fact]
    public async Task Commit_WithoutAHeader_KeepsTheOneOnRecord()
    {
        await StoreAsync(Sample.First(Sample.Left, "1"));
        await StoreAsync(new Commit { Key = Sample.Left, ExpectedVersion = 1 });

        var actor = await LoadAsync(Sample.Left);
        Assert.Equal((2, new StoredRow(1, "1")), (actor.Version, actor.Header));
    }

    [Fact]
    public async Task Commit_KeepsBodiesByteForByte()
    {
        const string body = "{ \"unknown\" : [1.0, 1e2,\t\"é ü \\u00e9 \U0001F6F0 '\"],\r\n\"name\":\"x\",\"name\":null }  ";
        await StoreAsync(Sample.First(Sample.Left, body) with { Children = Sample.Rows(("k'ey \U0001F6F0", new(77, body))) });
        await ReopenAsync();

        var actor = await LoadAsync(Sample.Left);
        Assert.Equal(body, actor.Header.Body);
        Assert.Equal(new StoredRow(77, body), actor.Children["k'ey \U0001F6F0"]);
    }

    [Fact]
    public async Task Commit_OfTwoKindsWithOneId_AreTwoActors()
    {
        foreach (var kind in Enum.GetValues<ActorKind>())
            await StoreAsync(Sample.First(new(kind, "same"), $"\"{kind}\""));
        foreach (var kind in Enum.GetValues<ActorKind>())
            Assert.Equal($"\"{kind}\"", (await LoadAsync(new(kind, "same"))).Header.Body);
    }

    [Fact]
    public async Task Commit_OfAThousandPairsOfFirstWritesAtOnce_HasOneWinnerEach()
    {
        for (var i = 0; i < 1000; i++)
            await RaceAsync(ActorKey.Connection($"c{i}"), expectedVersion: 0);
    }

    [Fact]
    public async Task Commit_OfAThousandPairsOfTheSameVersionAtOnce_HasOneWinnerEach()
    {
        await StoreAsync(Sample.First(Sample.Left));
        for (var version = 1; version <= 1000; version++)
            await RaceAsync(Sample.Left, version);
    }

    [Fact]
    public async Task Load_WhileCommitsGoOn_SeesHeaderAndChildrenOfOneVersion()
    {
        var writing = WriteVersionsAsync(Sample.Left, 1000);
        while (!writing.IsCompleted)
        {
            if (await Store.LoadAsync(Sample.Left, Token) is { } actor)
                Assert.Equal(($"{actor.Version}", $"{actor.Version}"), (actor.Header.Body, actor.Children["a"].Body));
        }

        await writing;
    }

    private async Task WriteVersionsAsync(ActorKey key, int count)
    {
        for (var version = 0; version < count; version++)
        {
            var body = $"{version + 1}";
            await StoreAsync(Sample.Change(key, version, body) with { Children = Sample.Rows(("a", new(1, body))) });
        }
    }

    private async Task RaceAsync(ActorKey key, long expectedVersion)
    {
        var results = await Task.WhenAll(
            Task.Run(() => CommitAsync(Sample.Change(key, expectedVersion, "\"a\""))),
            Task.Run(() => CommitAsync(Sample.Change(key, expectedVersion, "\"b\""))));

        var won = Assert.Single(results, result => result is CommitResult.Committed);
        Assert.Single(results, result => result is CommitResult.Stale);
        var actor = await LoadAsync(key); // the loser loads again and sees the winner
        Assert.Equal((expectedVersion + 1, won == results[0] ? "\"a\"" : "\"b\""), (actor.Version, actor.Header.Body));
    }
}
