using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Brakes;

/// <summary>An account in which too much is repaired is left alone, with one alarm, until an operator has looked.</summary>
public sealed class BudgetTests(ThriftyEstate estate) : IClassFixture<ThriftyEstate>
{
    [Fact]
    public async Task The_second_repair_within_the_hour_pauses_the_account_also_after_a_restart_until_it_is_resumed()
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.EstablishAsync();
        await DeleteRouteAsync(pair);
        await RouteIsBackAsync(pair);
        await pair.BecomesAsync(made, "in sync", seen => seen.Sync == "IN_SYNC");

        await estate.StopAsync();
        await estate.StartAsync();
        pair = pair.Again();
        await DeleteRouteAsync(pair);

        await pair.BecomesAsync(made, "left alone", seen => seen.Conditions.Any(condition => condition.Reason == "WouldDo"));
        var account = (await estate.Operator().GetModesAsync()).Items.Single(mode => mode.Scope == $"AWS/{pair.Ann.Account}");
        Assert.Equal(("OBSERVE", "netconnect"), (account.Mode, account.By));
        Assert.Single((await estate.Operator().ListEventsAsync(new() { Limit = 500 })).Items, e => e.Type == "budget-exceeded");
        await estate.Operator().SetModeAsync(new($"AWS/{pair.Ann.Account}", "ACTIVE", "It was me."));
        await RouteIsBackAsync(pair);
        await pair.BecomesAsync(made, "whole again", seen => seen is { State: "ESTABLISHED", Sync: "IN_SYNC" });
        await pair.DeleteAsync(made);
        await pair.AssertUntouchedAsync();
    }

    private static string Table(Pair pair) => pair.Ids[$"{pair.Ann.Account}/{pair.Ann.Region}/{Seeds.LeftVpc}/route-table/private"];

    private static Task DeleteRouteAsync(Pair pair) => pair.Cloud.ActAsync(
        pair.Ann.Account, pair.Ann.Region,
        ("Action", "DeleteRoute"), ("RouteTableId", Table(pair)), ("DestinationCidrBlock", "10.2.1.0/24"));

    private static Task RouteIsBackAsync(Pair pair) => Wait.UntilAsync("the route repaired", async () =>
        (await pair.Cloud.FindAsync(pair.Ann.Account, "route-table", item => (string?)item["id"] == Table(pair))).Single()["routes"]!
        .AsArray().Any(route => (string?)route!["destination"] == "10.2.1.0/24"));
}
