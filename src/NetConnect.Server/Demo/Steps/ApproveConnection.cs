using NetConnect.Contracts.Connections;

namespace NetConnect.Server.Demo.Steps;

/// <summary>The other owner approves; every step of the making is shown as it happens.</summary>
internal static class ApproveConnection
{
    public static async Task PlayAsync(DemoContext context)
    {
        var feed = context.FeedOf(context.Estate.WebToDb);
        await feed.NewAsync(context.Cancellation);
        context.Estate.WebToDb = await ApproveAndFollowAsync(context, context.Estate.WebToDb, feed);
    }

    /// <summary>Approves exactly the plan that the connection shows, and waits until it stands.</summary>
    public static async Task<ConnectionDto> ApproveAndFollowAsync(DemoContext context, ConnectionDto connection, EventFeed feed)
    {
        await context.Bob.ApproveConnectionAsync(
            connection.Id, new ConnectionActionBody("agreed", connection.PlanHash), context.Cancellation);
        var made = await context.FollowAsync(feed, $"{connection.Name} to be ESTABLISHED", IsSettled);
        await context.ShowNewsAsync(feed);
        context.Expect(made.State == "ESTABLISHED",
            $"{made.Name} is ESTABLISHED, verified by {string.Join(" and ", made.VerifiedBy)}", $"it is {made.State}: {made.Reason}");
        return made;
    }

    private static bool IsSettled(ConnectionDto connection) => connection.State is "ESTABLISHED" or "FAILED" or "REJECTED" or "EXPIRED" or "DELETED";
}
