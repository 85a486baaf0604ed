using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Resources;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>Somebody's tool deletes a route of ours whenever it runs: in the end it is left alone, and people are told who it may be.</summary>
public sealed class ContentionTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task A_route_deleted_three_times_in_a_day_comes_back_only_on_a_retry()
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.EstablishAsync();
        for (var time = 1; time <= 2; time++)
        {
            await DeleteRouteAsync(pair);
            await Wait.UntilAsync("the repair told", async () => (await pair.EventsAsync(made)).Count(e => e.Type == "repaired") == time);
        }

        await DeleteRouteAsync(pair);

        var told = await pair.BecomesAsync(made, "contended", seen => Contended(seen) is not null);
        Assert.Contains("Terraform", Contended(told)!.Message, StringComparison.Ordinal);
        var since = await pair.Cloud.LastCallAsync();
        await Wait.UntilAsync("more looks", async () => (await pair.Cloud.CallsAsync(since, pair.Ann.Account)).Count(call => call.IsLook) >= 5);
        Assert.Empty(await pair.Cloud.ChangesAsync(since, pair.Accounts));

        await pair.Bob.Client.RetryConnectionAsync(made.Id, new(Reason: "they were told"));
        await pair.BecomesAsync(made, "whole again", seen => seen is { State: "ESTABLISHED", Health: "UP", Sync: "IN_SYNC" } && Contended(seen) is null);
        Assert.True(await pair.PingAsync());
        await pair.DeleteAsync(made);
        await pair.AssertUntouchedAsync();
    }

    private static ConditionDto? Contended(ConnectionDto seen) => seen.Conditions.SingleOrDefault(condition => condition.Type == "LeftContended");

    private static Task DeleteRouteAsync(Pair pair) => pair.Cloud.ActAsync(
        pair.Ann.Account, pair.Ann.Region,
        ("Action", "DeleteRoute"),
        ("RouteTableId", pair.Ids[$"{pair.Ann.Account}/{pair.Ann.Region}/{Seeds.LeftVpc}/route-table/private"]),
        ("DestinationCidrBlock", "10.2.1.0/24"));
}
