using NetConnect.Contracts.Connections;
using NetConnect.Server.Demo.World;

namespace NetConnect.Server.Demo.Steps;

/// <summary>Another network of the same VPC is connected too; one of the two connections goes, and the other never notices.</summary>
internal static class ShareLink
{
    public static async Task PlayAsync(DemoContext context)
    {
        var estate = context.Estate;
        estate.Reports = await context.Bob.CreateResourceAsync(
            RegisterNetworks.Resource(estate.OrdersAws, "reports", estate.Db.NetworkId!, "10.42.7.128/26", port: null), context.Cancellation);
        context.Expect(estate.Reports.State == "READY", $"Registered reports: {estate.Reports.Subnet}, in the VPC of db", estate.Reports.Reason);
        estate.WebToReports = await ConnectAsync(context);
        var (first, second) = (PeeringOf(estate.WebToDb), PeeringOf(estate.WebToReports));
        context.Expect(first == second, $"Both connections share {first}", $"they use {first} and {second}");
        await DeleteOneAsync(context);
    }

    private static async Task<ConnectionDto> ConnectAsync(DemoContext context)
    {
        var estate = context.Estate;
        var asked = await context.Ann.RequestConnectionAsync(
            new CreateConnection("web to reports", estate.Web.Id, estate.Reports.Id), context.Cancellation);
        return await ApproveConnection.ApproveAndFollowAsync(context, asked, context.FeedOf(asked));
    }

    private static async Task DeleteOneAsync(DemoContext context)
    {
        var estate = context.Estate;
        var groups = await Pings.GroupsAsync(context, estate.Web, estate.Reports);
        if (groups.Count < 2)
            throw new DemoFailure("A managed group of web or reports is missing.");
        await using var ping = await ContinuousPing.StartAsync(
            context, estate.WebToReports, (DemoHost.Web, groups[0]), (DemoHost.Reports, groups[1]));
        context.Stage.Say("While web pings reports without a break, web to db is deleted:");
        await Deletion.OfConnectionAsync(context, context.Bob, estate.WebToDb);
        var (sent, loss) = await ping.EndAsync(context);
        context.Expect(loss is null, $"{sent} of {sent} pings of the other connection passed", $"one was lost: {loss}");
    }

    private static string PeeringOf(ConnectionDto connection) => connection.Details.GetValueOrDefault("peering_id", "no peering");
}
