using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Tests.Contract;

public abstract partial class ActorStoreContract
{
    private static readonly ReceiptAnswer Made = new(201, "/v1/things/left", "\"1\"", """{"id":"left"}""");

    [Fact]
    public async Task Receipt_IsDurableWithItsEffect_AndCompletedWithItsAnswer()
    {
        var receipt = Mark("first");
        await StoreAsync(Sample.First(Sample.Left) with { Receipt = receipt });
        Assert.Equal(new StoredReceipt(receipt, Sample.Left, null), await FindReceiptAsync());

        await Store.RecordAnswerAsync(receipt, Made, Token);
        await ReopenAsync();

        Assert.Equal(new StoredReceipt(receipt, Sample.Left, Made), await FindReceiptAsync());
    }

    [Fact]
    public async Task Receipt_OfACommitThatIsRefused_IsNotWritten()
    {
        Assert.IsType<CommitResult.Stale>(await CommitAsync(Sample.Change(Sample.Left, 7) with { Receipt = Mark("first") }));

        Assert.Null(await FindReceiptAsync());
    }

    [Fact]
    public async Task Receipt_OfAnotherArrival_RefusesTheCommitWhateverItChanges()
    {
        await StoreAsync(Sample.First(Sample.Left) with { Receipt = Mark("first") });

        Assert.IsType<CommitResult.Repeated>(await CommitAsync(Sample.First(Sample.Right) with { Receipt = Mark("second") }));
        Assert.IsType<CommitResult.Repeated>(await CommitAsync(Sample.Change(Sample.Left, 7) with { Receipt = Mark("second", digest: "other") }));

        Assert.Null(await Store.LoadAsync(Sample.Right, Token));
        Assert.Equal("first", (await FindReceiptAsync())!.Receipt.Request);
    }

    [Fact]
    public async Task Receipt_OfTheSameArrival_LetsItsFurtherCommitsPass_AndKeepsTheFirstSubject()
    {
        await StoreAsync(Sample.First(Sample.Left) with { Receipt = Mark("first") });
        await StoreAsync(Sample.First(Sample.Right) with { Receipt = Mark("first") });

        Assert.Equal(Sample.Left, (await FindReceiptAsync())!.Subject);
    }

    [Fact]
    public async Task Receipt_IsTheCallersOwn()
    {
        await StoreAsync(Sample.First(Sample.Left) with { Receipt = Mark("first") });

        await StoreAsync(Sample.First(Sample.Right) with { Receipt = Mark("second") with { Caller = "user:bob" } });
        Assert.Null(await Store.FindReceiptAsync("user:eve", "key", Token));
        Assert.Null(await Store.FindReceiptAsync("user:ann", "KEY", Token));
    }

    [Fact]
    public async Task Receipt_AfterItsLifetime_IsReplaced()
    {
        await StoreAsync(Sample.First(Sample.Left) with { Receipt = Mark("first") });
        await Store.RecordAnswerAsync(Mark("first"), Made, Token);
        var late = Mark("second", digest: "other") with { At = Sample.Noon + Receipt.Lifetime };

        await StoreAsync(Sample.First(Sample.Right) with { Receipt = late });

        Assert.Equal(new StoredReceipt(late, Sample.Right, null), await FindReceiptAsync());
    }

    [Fact]
    public async Task Receipt_ByManyAtOnce_HasOneEffect()
    {
        for (var round = 0; round < 20; round++)
        {
            var results = await RaceAsync(
                16, i => Sample.First(ActorKey.Service($"{round}/{i}")) with { Receipt = Mark($"{i}") with { Key = $"key {round}" } });
            Assert.Single(results, result => result is CommitResult.Committed);
            Assert.Equal(15, results.Count(result => result is CommitResult.Repeated));
        }
    }

    [Fact]
    public async Task Answer_OfARequestThatChangedNothing_MakesItsReceipt()
    {
        await Store.RecordAnswerAsync(Mark("first"), Made, Token);

        Assert.Equal(new StoredReceipt(Mark("first"), null, Made), await FindReceiptAsync());
        Assert.IsType<CommitResult.Repeated>(await CommitAsync(Sample.First(Sample.Left) with { Receipt = Mark("second") }));
    }

    [Fact]
    public async Task Answer_OfAnotherArrival_IsNotTaken()
    {
        await StoreAsync(Sample.First(Sample.Left) with { Receipt = Mark("first") });

        await Store.RecordAnswerAsync(Mark("second"), Made, Token);

        Assert.Null((await FindReceiptAsync())!.Answer);
    }

    [Fact]
    public async Task Sweep_ForgetsWhatIsOlder_NotMoreThanAsked()
    {
        for (var i = 0; i < 5; i++)
            await Store.RecordAnswerAsync(Mark($"{i}") with { Key = $"key {i}", At = Sample.Noon.AddMinutes(i) }, Made, Token);

        Assert.Equal(2, await Store.SweepReceiptsAsync(Sample.Noon.AddMinutes(3), 2, Token));
        Assert.Equal(1, await Store.SweepReceiptsAsync(Sample.Noon.AddMinutes(3), 2, Token));
        Assert.NotNull(await Store.FindReceiptAsync("user:ann", "key 3", Token));
        Assert.Null(await Store.FindReceiptAsync("user:ann", "key 2", Token));
    }

    [Fact]
    public async Task Bounds_OfTheLog_AreNothingSweptAndTheLastPosition()
    {
        Assert.Equal(new LogBounds(0, 0), await Store.ReadLogBoundsAsync(Token));
        await StoreAsync(Sample.First(Sample.Left) with { Events = [Sample.Event(Sample.Left)], Audit = [Sample.Audit(Sample.Left)] });
        Assert.Equal(new LogBounds(0, 2), await Store.ReadLogBoundsAsync(Token));
    }

    private static Receipt Mark(string request, string digest = "d1") => new("user:ann", "key", digest, request, Sample.Noon);

    private Task<StoredReceipt?> FindReceiptAsync() => Store.FindReceiptAsync("user:ann", "key", Token);
}
