using NetConnect.Contracts.Connections;
using NetConnect.Server.Demo.Stage;
using NetConnect.Server.Demo.World;

namespace NetConnect.Server.Demo.Steps;

/// <summary>Asks for the connection; it waits for the other owner, and nothing passes yet.</summary>
internal static class RequestConnection
{
    public static async Task PlayAsync(DemoContext context)
    {
        var estate = context.Estate;
        var connection = estate.WebToDb = await context.Ann.RequestConnectionAsync(
            new CreateConnection("web to db", estate.Web.Id, estate.Db.Id), context.Cancellation);
        context.Expect(connection.State == "PENDING_APPROVAL", "web to db waits for the owner of the other side", $"it is {connection.State}");
        context.Stage.Table(WouldBeReachable(context, connection));
        context.Stage.Say($"Plan {connection.PlanHash}: what is executed is exactly what was approved.");
        await ExpectStoppedAsync(context, connection);
    }

    private static DemoTable WouldBeReachable(DemoContext context, ConnectionDto connection) =>
        new DemoTable("Side", "Prefix", "Would be reachable by", "Approved")
            .Add("web (left)", context.Estate.Web.Subnet, FilterText.Of(connection.Exposure.Left), By(connection.Approvals.Left))
            .Add("db (right)", context.Estate.Db.Subnet, FilterText.Of(connection.Exposure.Right), By(connection.Approvals.Right));

    private static string By(ApprovalDto? approval) => approval is null ? "waiting" : $"by {approval.By}";

    private static async Task ExpectStoppedAsync(DemoContext context, ConnectionDto connection)
    {
        var walk = await Pings.WalkAsync(context, connection);
        context.Expect(!walk.Passes, $"A ping does not pass yet: {walk.StoppedAt?.Message}", "it passes");
        var oracle = await Pings.AskAsync(context, (DemoHost.Web, context.Estate.Web), (DemoHost.Db, context.Estate.Db));
        context.Expect(!oracle.Passes, $"The emulator agrees: {oracle}", "there it passes");
    }
}
