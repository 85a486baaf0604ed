using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Tests.Contract;

public abstract partial class ActorStoreContract
{
    [Fact]
    public async Task Claim_OfAnothersKey_RefusesTheCommitAndNamesTheOwner()
    {
        await StoreAsync(Sample.First(Sample.Left) with { Claims = ["pair/1"] });

        var refused = await CommitAsync(Sample.First(Sample.Right) with { Claims = ["free", "pair/1"] });

        Assert.Equal(new CommitResult.ClaimTaken("pair/1", Sample.Left), refused);
        Assert.Null(await Store.LoadAsync(Sample.Right, Token));
        await StoreAsync(Sample.First(ActorKey.Resource("third")) with { Claims = ["free"] });
    }

    [Fact]
    public async Task Claim_OfOnesOwnKeyAgain_ChangesNothing()
    {
        await StoreAsync(Sample.First(Sample.Left) with { Claims = ["pair/1"] });
        await StoreAsync(Sample.Change(Sample.Left, 1) with { Claims = ["pair/1", "pair/1"] });
        Assert.IsType<CommitResult.ClaimTaken>(await CommitAsync(Sample.First(Sample.Right) with { Claims = ["pair/1"] }));
    }

    [Fact]
    public async Task Claim_IsExact()
    {
        await StoreAsync(Sample.First(Sample.Left) with { Claims = ["Pair/1"] });
        await StoreAsync(Sample.First(Sample.Right) with { Claims = ["pair/1", "Pair/1 "] });
    }

    [Fact]
    public async Task Release_LetsAnotherClaimTheKey()
    {
        await StoreAsync(Sample.First(Sample.Left) with { Claims = ["pair/1"] });
        await StoreAsync(Sample.Change(Sample.Left, 1) with { Releases = ["pair/1"] });
        await StoreAsync(Sample.First(Sample.Right) with { Claims = ["pair/1"] });
    }

    [Fact]
    public async Task Release_OfAnothersKey_ChangesNothing()
    {
        await StoreAsync(Sample.First(Sample.Left) with { Claims = ["pair/1"] });
        await StoreAsync(Sample.First(Sample.Right) with { Releases = ["pair/1", "never claimed"] });
        Assert.Equal(
            new CommitResult.ClaimTaken("pair/1", Sample.Left), await CommitAsync(Sample.Change(Sample.Right, 1) with { Claims = ["pair/1"] }));
    }

    [Fact]
    public async Task Release_AndClaimOfOneKeyInOneCommit_KeepsTheKey()
    {
        await StoreAsync(Sample.First(Sample.Left) with { Claims = ["pair/1"] });
        await StoreAsync(Sample.Change(Sample.Left, 1) with { Releases = ["pair/1"], Claims = ["pair/1"] });
        Assert.IsType<CommitResult.ClaimTaken>(await CommitAsync(Sample.First(Sample.Right) with { Claims = ["pair/1"] }));
    }

    [Fact]
    public async Task Claim_ByManyAtOnce_HasOneWinner()
    {
        for (var round = 0; round < 50; round++)
        {
            var results = await RaceAsync(8, i => Sample.First(ActorKey.Provider($"{round}/{i}")) with { Claims = [$"account/{round}"] });
            Assert.Single(results, result => result is CommitResult.Committed);
            Assert.Equal(7, results.Count(result => result is CommitResult.ClaimTaken));
        }
    }
}
