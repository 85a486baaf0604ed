using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Tests.Contract;

public abstract partial class ActorStoreContract
{
    [Fact]
    public async Task Batch_WithAStaleAndABrokenItem_LosesThoseAlone()
    {
        var used = Sample.Event(Sample.Left);
        await LogAsync(used);
        Task<CommitResult> good, stale, broken, claimed, taken, other;
        await using (await HoldWritesAsync())
        {
            good = CommitAsync(Sample.First(Sample.Left) with { Events = [Sample.Event(Sample.Left)] });
            stale = CommitAsync(Sample.First(Sample.Left) with { Events = [Sample.Event(Sample.Left)] });
            broken = CommitAsync(Sample.First(ActorKey.Resource("broken")) with { Events = [Sample.Event(Sample.Left), used], Audit = [Sample.Audit(Sample.Left)] });
            claimed = CommitAsync(Sample.First(ActorKey.Resource("claimed")) with { Claims = ["k"] });
            taken = CommitAsync(Sample.First(ActorKey.Resource("taken")) with { Claims = ["k"], Events = [Sample.Event(Sample.Left)] });
            other = CommitAsync(Sample.First(Sample.Right) with { Audit = [Sample.Audit(Sample.Right)] });
        }

        Assert.Equal(new CommitResult.Committed(1, 2), await good);
        Assert.IsType<CommitResult.Stale>(await stale);
        await Assert.ThrowsAsync<InvalidOperationException>(() => broken);
        Assert.Equal(new CommitResult.Committed(1, 2), await claimed);
        Assert.IsType<CommitResult.ClaimTaken>(await taken);
        Assert.Equal(new CommitResult.Committed(1, 3), await other);
        Assert.Null(await Store.LoadAsync(ActorKey.Resource("broken"), Token));
        Assert.Equal([1, 2], (await EventsAsync(new(0, 10))).Select(stored => stored.Position));
        Assert.Null(AuditChain.FirstBreak(await Store.ReadAuditAsync(0, 10, Token)));
    }

    [Fact]
    public async Task Batch_OfCommitsThatFollowOneAnother_AppliesThemInOrder()
    {
        Task<CommitResult>[] answers;
        await using (await HoldWritesAsync())
            answers = [.. Enumerable.Range(0, 600).Select(version => CommitAsync(Sample.Change(Sample.Left, version, $"{version}")))];

        var results = await Task.WhenAll(answers);
        Assert.Equal(Enumerable.Range(1, 600), results.Select(result => (int)Assert.IsType<CommitResult.Committed>(result).Version));
        Assert.Equal("599", (await LoadAsync(Sample.Left)).Header.Body);
    }

    [Fact]
    public async Task Commit_IsNotAnsweredBeforeItIsWritten()
    {
        Task<CommitResult> waiting;
        await using (await HoldWritesAsync())
        {
            waiting = CommitAsync(Sample.First(Sample.Left));
            Assert.Null(await Store.LoadAsync(Sample.Left, Token));
            Assert.False(waiting.IsCompleted);
        }

        Assert.IsType<CommitResult.Committed>(await waiting);
    }

    [Fact]
    public async Task Commit_CancelledWhileItWaits_IsDropped()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Task<CommitResult> cancelled, kept;
        await using (await HoldWritesAsync())
        {
            cancelled = Store.CommitAsync(Sample.First(Sample.Left), cancellation.Token);
            kept = CommitAsync(Sample.First(Sample.Right));
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        }

        Assert.IsType<CommitResult.Committed>(await kept);
        Assert.Null(await Store.LoadAsync(Sample.Left, Token));
    }

    [Fact]
    public async Task Commit_CancelledAfterItsAnswer_KeepsItsAnswer()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var answer = Store.CommitAsync(Sample.First(Sample.Left), cancellation.Token);
        Assert.IsType<CommitResult.Committed>(await answer);
        await cancellation.CancelAsync();
        Assert.True(answer.IsCompletedSuccessfully);
        Assert.Equal(1, (await LoadAsync(Sample.Left)).Version);
    }

    [Fact]
    public async Task Commit_WithATokenThatIsCancelled_IsNotTaken()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.CommitAsync(Sample.First(Sample.Left), new(canceled: true)));
        Assert.Null(await Store.LoadAsync(Sample.Left, Token));
    }
}
