using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Events;
using NetConnect.Server.Demo.World;

namespace NetConnect.Server.Demo.Steps;

/// <summary>The account's own admin deletes a route of ours; NetConnect notices and repairs it.</summary>
internal static class RepairDrift
{
    public static async Task PlayAsync(DemoContext context)
    {
        var estate = context.Estate;
        var feed = context.FeedOf(estate.WebToDb);
        await feed.NewAsync(context.Cancellation);
        var table = context.Cloud.IdOf($"{DemoHost.Web.Vpc}/route-table/private");
        await context.PaymentsAdmin.DeleteRouteAsync(table, estate.Db.Subnet, context.Cancellation);
        context.Stage.Say($"Behind NetConnect's back, the admin of {DemoSeed.PaymentsAccount} deletes the route to {estate.Db.Subnet} from {table}.");
        var broken = await Pings.AskAsync(context, (DemoHost.Web, estate.Web), (DemoHost.Db, estate.Db));
        context.Stage.Say(broken.Passes ? "The ping was repaired before it could be tried." : $"The ping fails: {broken}");
        await FollowRepairAsync(context, feed);
        await ExpectPassesAsync(context);
    }

    private static async Task FollowRepairAsync(DemoContext context, EventFeed feed)
    {
        var told = new List<EventDto>();
        await context.WaitForAsync(
            "the drift to be noticed and repaired",
            async () =>
            {
                told.AddRange(await context.ShowNewsAsync(feed));
                return await context.Ann.GetConnectionAsync(feed.Connection, context.Cancellation);
            },
            connection => Has(told, "repaired") && connection is { State: "ESTABLISHED", Sync: "IN_SYNC" },
            connection => $"it is {connection.State}, {connection.Health}, {connection.Sync}");
        context.Expect(Has(told, "drift-detected"), "The drift was noticed and told", "no event told it");
    }

    private static async Task ExpectPassesAsync(DemoContext context)
    {
        var estate = context.Estate;
        var walk = await Pings.WalkAsync(context, estate.WebToDb);
        var oracle = await Pings.AskAsync(context, (DemoHost.Web, estate.Web), (DemoHost.Db, estate.Db));
        context.Expect(walk.Passes && oracle.Passes, "The route is back and the ping passes again", $"the emulator says: {oracle}");
    }

    private static bool Has(IEnumerable<EventDto> events, string type) => events.Any(e => e.Type == type);
}
