using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Tests.Contract;

public abstract partial class ActorStoreContract
{
    [Fact]
    public async Task Open_MakesTheInstallationOnce()
    {
        var installation = Store.Installation;
        Assert.Matches("^[0-9a-f]{12}$", installation);
        await ReopenAsync();
        Assert.Equal(installation, Store.Installation);
    }

    [Fact]
    public async Task Open_RaisesTheEpochByOne()
    {
        Assert.Equal(1, Store.Epoch);
        await ReopenAsync();
        Assert.Equal(2, Store.Epoch);
    }

    [Fact]
    public async Task Open_FindsAllThatWasCommitted()
    {
        await StoreAsync(Sample.First(Sample.Left, "1") with
        {
            Children = Sample.Rows(("a", new(1, "a1"))), Indexes = [new("network", "n1")], WakeAt = Sample.Noon,
            Events = [Sample.Event(Sample.Left)], Audit = [Sample.Audit(Sample.Left)], Claims = ["k"],
        });
        await ReopenAsync();

        var actor = await LoadAsync(Sample.Left);
        Assert.Equal((1, "1", "a1", Sample.Noon), (actor.Version, actor.Header.Body, actor.Children["a"].Body, actor.WakeAt));
        Assert.Equal(["left"], await IdsAsync("network", "n1"));
        Assert.Equal(new CommitResult.ClaimTaken("k", Sample.Left), await CommitAsync(Sample.First(Sample.Right) with { Claims = ["k"] }));
        var next = await StoreAsync(Sample.Change(Sample.Left, 1) with { Audit = [Sample.Audit(Sample.Left)] });
        Assert.Equal(3, next.LastPosition);
        Assert.Null(AuditChain.FirstBreak(await Store.ReadAuditAsync(0, 10, Token)));
    }

    [Fact]
    public async Task Commit_OfAnEarlierOwner_IsFenced()
    {
        await StoreAsync(Sample.First(Sample.Left));
        await RaiseEpochAsync();

        Assert.IsType<CommitResult.Fenced>(await CommitAsync(Sample.Change(Sample.Left, 1)));
        Assert.IsType<CommitResult.Fenced>(await CommitAsync(Sample.First(Sample.Right)));
        Assert.Equal(1, (await LoadAsync(Sample.Left)).Version);
        Assert.Null(await Store.LoadAsync(Sample.Right, Token));

        await ReopenAsync();
        await StoreAsync(Sample.Change(Sample.Left, 1));
    }

    [Fact]
    public async Task Dispose_WritesWhatIsQueued_AndRefusesWhatComesLater()
    {
        var store = Store;
        Task<CommitResult> queued;
        Task closing;
        await using (await HoldWritesAsync())
        {
            queued = CommitAsync(Sample.First(Sample.Left));
            closing = store.DisposeAsync().AsTask();
        }

        Assert.IsType<CommitResult.Committed>(await queued);
        await closing;
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.CommitAsync(Sample.First(Sample.Right), Token));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.LoadAsync(Sample.Left, Token));
        await ReopenAsync();
        Assert.Equal(1, (await LoadAsync(Sample.Left)).Version);
    }
}
