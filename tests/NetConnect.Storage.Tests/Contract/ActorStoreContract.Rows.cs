using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Tests.Contract;

public abstract partial class ActorStoreContract
{
    [Fact]
    public async Task Children_AreWrittenAndDeletedOneByOne_AndTheOthersStay()
    {
        await StoreAsync(Sample.First(Sample.Left) with { Children = Sample.Rows(("a", new(1, "a1")), ("b", new(1, "b1")), ("c", new(1, "c1"))) });
        await StoreAsync(Sample.Change(Sample.Left, 1) with { Children = Sample.Rows(("b", new(2, "b2")), ("c", null), ("d", new(1, "d1")), ("never there", null)) });

        var children = (await LoadAsync(Sample.Left)).Children;
        Assert.Equal(["a", "b", "d"], children.Keys);
        Assert.Equal([new(1, "a1"), new(2, "b2"), new(1, "d1")], children.Values);
    }

    [Fact]
    public async Task Children_AreOrderedByTheirKeysOrdinally()
    {
        await StoreAsync(Sample.First(Sample.Left) with { Children = Sample.Rows(("b", new(1, "")), ("B", new(1, "")), ("a-1", new(1, "")), ("a/1", new(1, "")), ("é", new(1, ""))) });
        Assert.Equal(["B", "a-1", "a/1", "b", "é"], (await LoadAsync(Sample.Left)).Children.Keys);
    }

    [Fact]
    public async Task Children_OfAnotherActorWithTheSameKey_AreApart()
    {
        await StoreAsync(Sample.First(Sample.Left) with { Children = Sample.Rows(("a", new(1, "left"))) });
        await StoreAsync(Sample.First(Sample.Right) with { Children = Sample.Rows(("a", new(1, "right"))) });
        await StoreAsync(Sample.Change(Sample.Right, 1) with { Children = Sample.Rows(("a", null)) });
        Assert.Equal("left", (await LoadAsync(Sample.Left)).Children["a"].Body);
        Assert.Empty((await LoadAsync(Sample.Right)).Children);
    }

    [Fact]
    public async Task List_GivesHeadersOfAKindInTheOrderOfTheirIds_WithoutChildren()
    {
        foreach (var id in new[] { "b", "B", "a", "ab", "é", "10", "9" })
            await StoreAsync(Sample.First(ActorKey.Resource(id)) with { Children = Sample.Rows(("child", new(1, "{}"))) });
        await StoreAsync(Sample.First(ActorKey.Service("other kind")));

        var listed = await Store.ListAsync(new(ActorKind.Resource), Token);

        Assert.Equal(["10", "9", "B", "a", "ab", "b", "é"], listed.Select(actor => actor.Key.Id));
        Assert.All(listed, actor => Assert.Empty(actor.Children));
    }

    [Fact]
    public async Task List_InPages_ShowsEveryActorOnce()
    {
        var ids = Enumerable.Range(0, 25).Select(i => $"r{i:00}").ToList();
        foreach (var id in ids)
            await StoreAsync(Sample.First(ActorKey.Resource(id)) with { Indexes = [new("network", "n1")] });

        Assert.Equal(ids, await PagesAsync(new(ActorKind.Resource, Limit: 10)));
        Assert.Equal(ids, await PagesAsync(new(ActorKind.Resource, new("network", "n1"), Limit: 5)));
        Assert.Empty(await Store.ListAsync(new(ActorKind.Resource, Limit: 0), Token));
    }

    [Fact]
    public async Task List_ByIndex_FindsTheExactValueOfThatKindOnly()
    {
        await StoreAsync(Sample.First(Sample.Left) with { Indexes = [new("network", "n1"), new("network", "n2"), new("name", "x")] });
        await StoreAsync(Sample.First(Sample.Right) with { Indexes = [new("network", "n1")] });
        await StoreAsync(Sample.First(ActorKey.Connection("left")) with { Indexes = [new("network", "n1")] });

        Assert.Equal(["left", "right"], await IdsAsync("network", "n1"));
        Assert.Equal(["left"], await IdsAsync("network", "n2"));
        Assert.Empty(await IdsAsync("network", "N1"));
        Assert.Empty(await IdsAsync("name", "n1"));
    }

    [Fact]
    public async Task Indexes_AreReplacedWhole_UnlessNoneAreGiven()
    {
        await StoreAsync(Sample.First(Sample.Left) with { Indexes = [new("a", "1"), new("b", "1")] });
        await StoreAsync(Sample.Change(Sample.Left, 1));
        Assert.Equal(["left"], await IdsAsync("a", "1"));

        await StoreAsync(Sample.Change(Sample.Left, 2) with { Indexes = [new("b", "1"), new("c", "1"), new("c", "1")] });
        Assert.Empty(await IdsAsync("a", "1"));
        Assert.Equal(["left"], await IdsAsync("b", "1"));
        Assert.Equal(["left"], await IdsAsync("c", "1"));

        await StoreAsync(Sample.Change(Sample.Left, 3) with { Indexes = [] });
        Assert.Empty(await IdsAsync("b", "1"));
    }

    [Fact]
    public async Task Due_GivesWhatIsDueEarliestFirst()
    {
        await WakeAsync("later", Sample.Noon.AddHours(1));
        await WakeAsync("now", Sample.Noon);
        await WakeAsync("early", Sample.Noon.AddTicks(-1));
        await WakeAsync("never", null);
        await WakeAsync("elsewhere", Sample.Noon.AddMinutes(-1).ToOffset(TimeSpan.FromHours(9)));

        var due = await Store.DueAsync(Sample.Noon, 10, Token);

        Assert.Equal(["elsewhere", "early", "now"], due.Select(wakeUp => wakeUp.Key.Id));
        Assert.Equal(Sample.Noon.AddTicks(-1), due[1].At);
        Assert.Equal(["elsewhere"], (await Store.DueAsync(Sample.Noon, 1, Token)).Select(wakeUp => wakeUp.Key.Id));
    }

    [Fact]
    public async Task WakeUp_IsReplacedByEachCommit()
    {
        Assert.Null(await Store.NextWakeUpAsync(Token));
        await WakeAsync("a", Sample.Noon.AddHours(2));
        await WakeAsync("b", Sample.Noon.AddHours(1));
        Assert.Equal(Sample.Noon.AddHours(1), await Store.NextWakeUpAsync(Token));

        await StoreAsync(Sample.Change(ActorKey.Resource("b"), 1));
        Assert.Equal(Sample.Noon.AddHours(2), await Store.NextWakeUpAsync(Token));
        Assert.Null((await LoadAsync(ActorKey.Resource("b"))).WakeAt);

        await StoreAsync(Sample.Change(ActorKey.Resource("a"), 1) with { WakeAt = Sample.Noon });
        Assert.Equal([new(ActorKey.Resource("a"), Sample.Noon)], await Store.DueAsync(Sample.Noon, 10, Token));
    }

    private Task WakeAsync(string id, DateTimeOffset? at) => StoreAsync(Sample.First(ActorKey.Resource(id)) with { WakeAt = at });

    private async Task<IEnumerable<string>> IdsAsync(string name, string value) =>
        (await Store.ListAsync(new(ActorKind.Resource, new(name, value)), Token)).Select(actor => actor.Key.Id);

    private async Task<List<string>> PagesAsync(ActorQuery query)
    {
        List<string> ids = [];
        while (await Store.ListAsync(query, Token) is [.., var last] page)
        {
            Assert.InRange(page.Count, 1, query.Limit);
            ids.AddRange(page.Select(actor => actor.Key.Id));
            query = query with { AfterId = last.Key.Id };
        }

        return ids;
    }
}
