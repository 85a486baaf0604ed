using NetConnect.Contracts.Client;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Connections;

/// <summary>Finding connections again: by every filter, page by page, alone or together.</summary>
public sealed class ListTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task Every_filter_finds_what_fits_it_and_nothing_else()
    {
        var pair = await Pair.PlantAsync(estate);
        var batch = await pair.Ann.RegisterAsync("batch", "10.1.2.0/24");
        var made = await pair.EstablishAsync();
        var asked = await pair.Ann.Client.RequestConnectionAsync(pair.Wish() with { ResourceLeft = batch.Id });

        Assert.Equal([made.Id, asked.Id], await FindAsync(pair, new()));
        Assert.Equal([made.Id], await FindAsync(pair, new() { State = "ESTABLISHED" }));
        Assert.Equal([made.Id], await FindAsync(pair, new() { Health = "UP" }));
        Assert.Equal([asked.Id], await FindAsync(pair, new() { Health = "UNKNOWN" }));
        Assert.Equal([asked.Id], await FindAsync(pair, new() { Resource = batch.Id }));
        Assert.Equal([made.Id, asked.Id], await FindAsync(pair, new() { Resource = pair.Database.Id }));
        Assert.Equal([asked.Id], await FindAsync(pair, new() { Name = asked.Name }));
        Assert.Equal([made.Id, asked.Id], await FindAsync(pair, new() { Service = pair.Bob.Service }));
        Assert.Empty(await FindAsync(pair, new() { Service = pair.Bob.Service, Name = asked.Name, State = "ESTABLISHED" }));
        Assert.Empty(await FindAsync(pair, new() { Service = Guid.CreateVersion7().ToString() }));
        Assert.Empty((await estate.As("mallory").ListConnectionsAsync()).Items);
    }

    [Fact]
    public async Task Pages_show_each_once_and_deleted_ones_only_to_who_asks_for_them()
    {
        var pair = await Pair.PlantAsync(estate);
        var batch = await pair.Ann.RegisterAsync("batch", "10.1.2.0/24");
        var (one, two) = (await pair.RequestAsync(), await pair.Ann.Client.RequestConnectionAsync(pair.Wish() with { ResourceLeft = batch.Id }));
        var first = await pair.Ann.Client.ListConnectionsAsync(new() { Limit = 1 });
        var second = await pair.Ann.Client.ListConnectionsAsync(new() { Limit = 1, Cursor = first.NextCursor });
        Assert.Equal([one.Id, two.Id], first.Items.Concat(second.Items).Select(item => item.Id));
        Assert.Null(second.NextCursor);

        await pair.DeleteAsync(one);

        Assert.Equal([two.Id], await FindAsync(pair, new()));
        Assert.Equal([one.Id], await FindAsync(pair, new() { State = "DELETED" }));
        Assert.Equal([one.Id], await FindAsync(pair, new() { State = "DELETED", Service = pair.Ann.Service }));
        Assert.Equal("DELETED", (await pair.Ann.Client.GetConnectionAsync(one.Id)).State);
        Assert.False((await pair.Ann.Client.WalkPathAsync(one.Id)).Passes);
    }

    private static async Task<IEnumerable<string>> FindAsync(Pair pair, ListOptions options) =>
        (await pair.Ann.Client.ListConnectionsAsync(options)).Items.Select(item => item.Id);
}
