using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Tests.Contract;

/// <content>What has had its time goes, and nothing else.</content>
public abstract partial class ActorStoreContract
{
    [Fact]
    public async Task SweepEvents_ForgetsTheOldestFirst_NotMoreThanAsked_AndSaysHowFar()
    {
        for (var i = 0; i < 5; i++)
            await StoreAsync(Sample.Change(Sample.Left, i) with { Events = [EventAt(i, "payments")], Audit = [Sample.Audit(Sample.Left)] });

        Assert.Equal(2, await Store.SweepEventsAsync(Sample.Noon.AddMinutes(3), 2, Token));
        Assert.Equal(new LogBounds(3, 10), await Store.ReadLogBoundsAsync(Token));
        Assert.Equal(1, await Store.SweepEventsAsync(Sample.Noon.AddMinutes(3), 2, Token));
        Assert.Equal(0, await Store.SweepEventsAsync(Sample.Noon.AddMinutes(3), 2, Token));

        Assert.Equal(new LogBounds(5, 10), await Store.ReadLogBoundsAsync(Token));
        Assert.Equal([7, 9], (await Store.ReadEventsAsync(new(0, 100), Token)).Select(stored => stored.Position));
        Assert.Equal([7, 9], (await Store.ReadEventsAsync(new(0, 100, Scopes: ["payments"]), Token)).Select(stored => stored.Position));
        Assert.Equal(5, (await Store.ReadAuditAsync(0, 100, Token)).Count);
    }

    [Fact]
    public async Task SweepEvents_NeverLeavesAHole_EvenWhenClocksWentBack()
    {
        foreach (var minute in new[] { 0, 5, 1 })
            await StoreAsync(Sample.Change(Sample.Left, minute == 0 ? 0 : minute == 5 ? 1 : 2) with { Events = [EventAt(minute)] });

        Assert.Equal(1, await Store.SweepEventsAsync(Sample.Noon.AddMinutes(3), 100, Token));

        Assert.Equal([2, 3], (await Store.ReadEventsAsync(new(0, 100), Token)).Select(stored => stored.Position));
    }

    [Fact]
    public async Task Over_TakesEverythingOfTheActorAway_AndLeavesItsHistory()
    {
        await StoreAsync(Sample.First(Sample.Left) with
        {
            Children = Sample.Rows(("half/1", new StoredRow(1, "{}"))),
            Indexes = [new("name", "left")],
            Claims = ["left's name"],
            WakeAt = Sample.Noon,
            Events = [Sample.Event(Sample.Left)],
            Audit = [Sample.Audit(Sample.Left)],
        });

        await StoreAsync(Sample.Change(Sample.Left, 1) with { IsOver = true });

        Assert.Null(await Store.LoadAsync(Sample.Left, Token));
        Assert.Empty(await Store.ListAsync(new(ActorKind.Resource, new IndexEntry("name", "left")), Token));
        Assert.Empty(await Store.DueAsync(DateTimeOffset.MaxValue, 10, Token));
        Assert.Single(await Store.ReadEventsAsync(new(0, 10, Sample.Left), Token));
        Assert.Single(await Store.ReadAuditAsync(0, 10, Token));
        await StoreAsync(Sample.First(Sample.Right) with { Claims = ["left's name"] });
    }

    [Fact]
    public async Task Over_OfAVersionThatIsNoLonger_IsStale()
    {
        await StoreAsync(Sample.First(Sample.Left));
        await StoreAsync(Sample.Change(Sample.Left, 1));

        Assert.IsType<CommitResult.Stale>(await CommitAsync(Sample.Change(Sample.Left, 1) with { IsOver = true }));

        Assert.Equal(2, (await LoadAsync(Sample.Left)).Version);
    }

    private static NewEvent EventAt(int minute, params string[] scopes) => Sample.Event(Sample.Left, scopes) with { At = Sample.Noon.AddMinutes(minute) };
}
