using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Weather;

/// <summary>Somebody really deletes more at once than a bulk read is believed to show: one alarm, a look at each network, and then it is repaired.</summary>
public sealed class ManyGoneTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task What_single_looks_confirm_is_believed_and_repaired()
    {
        var pair = await Pair.PlantAsync(estate);
        var wide = await pair.Ann.RegisterAsync("wide", "10.1.2.0/23");
        var archive = await pair.Bob.In(pair.ArchiveVpc).RegisterAsync("archive", "10.3.1.0/24");
        var shelf = await pair.Bob.In(pair.ArchiveVpc).RegisterAsync("shelf", "10.3.2.0/24");
        var made = new[]
        {
            await pair.EstablishAsync(), await pair.EstablishAsync(archive), await pair.EstablishAsync(shelf),
            await EstablishAsync(pair, wide.Id, pair.Database.Id), await EstablishAsync(pair, wide.Id, archive.Id),
        };

        foreach (var (table, prefix) in await OurRoutesAsync(pair))
        {
            await pair.Cloud.ActAsync(
                pair.Ann.Account, pair.Ann.Region, ("Action", "DeleteRoute"), ("RouteTableId", table), ("DestinationCidrBlock", prefix));
        }

        foreach (var connection in made)
            await Wait.UntilAsync($"{connection.Name} repaired", async () => (await pair.EventsAsync(connection)).Any(e => e.Type == "repaired"));
        foreach (var connection in made)
            await pair.BecomesAsync(connection, "whole again", seen => seen is { State: "ESTABLISHED", Health: "UP", Sync: "IN_SYNC" });
        Assert.True(await pair.PingAsync());
        foreach (var connection in made)
            await pair.DeleteAsync(connection);
        await pair.AssertUntouchedAsync();
    }

    private static async Task<Contracts.Connections.ConnectionDto> EstablishAsync(Pair pair, string left, string right)
    {
        var asked = await pair.Ann.Client.RequestConnectionAsync(pair.Wish() with { ResourceLeft = left, ResourceRight = right });
        await pair.ApproveAsync(asked);
        return await pair.ReachesAsync(asked, "ESTABLISHED");
    }

    private static async Task<List<(string Table, string Prefix)>> OurRoutesAsync(Pair pair)
    {
        var tables = await pair.Cloud.FindAsync(pair.Ann.Account, "route-table", item => (string?)item["vpc_id"] == pair.Ann.Vpc);
        var routes = tables.SelectMany(table => table["routes"]!.AsArray()
            .Where(route => ((string)route!["target"]!).StartsWith("pcx-", StringComparison.Ordinal))
            .Select(route => ((string)table["id"]!, (string)route!["destination"]!))).ToList();
        Assert.True(routes.Count > 3, $"{routes.Count} are too few to be doubted.");
        return routes;
    }
}
