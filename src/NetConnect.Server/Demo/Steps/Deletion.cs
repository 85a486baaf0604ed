using NetConnect.Contracts.Client;
using NetConnect.Contracts.Connections;

namespace NetConnect.Server.Demo.Steps;

/// <summary>Deletes a connection and follows it to its end.</summary>
internal static class Deletion
{
    public static async Task OfConnectionAsync(DemoContext context, NetConnectClient by, ConnectionDto connection)
    {
        var feed = context.FeedOf(connection);
        await feed.NewAsync(context.Cancellation);
        await by.DeleteConnectionAsync(connection.Id, context.Cancellation);
        var gone = await context.FollowAsync(feed, $"{connection.Name} to be DELETED", now => now.State == "DELETED");
        await context.ShowNewsAsync(feed);
        context.Expect(gone.State == "DELETED", $"{connection.Name} is DELETED");
    }
}
