using NetConnect.Contracts;
using NetConnect.Server.Demo.World;

namespace NetConnect.Server.Demo.Steps;

/// <summary>Everything goes, and the emulator proves that nothing of ours is left and nothing else was touched.</summary>
internal static class CleanUp
{
    public static async Task PlayAsync(DemoContext context)
    {
        var estate = context.Estate;
        await Deletion.OfConnectionAsync(context, context.Ann, estate.WebToReports);
        await DeleteRecordsAsync(context);
        var now = await context.Cloud.SnapshotAsync(context.Cancellation);
        ExpectNone(context, now.LeftSince(estate.Before),
            $"Nothing of NetConnect is left{Ended(now.EndedSince(estate.Before))}");
        ExpectNone(context, now.TouchedSince(estate.Before),
            $"Nothing else was touched: {estate.Before.Count} objects and {estate.Before.RouteCount} routes are as they were");
    }

    private static async Task DeleteRecordsAsync(DemoContext context)
    {
        var (estate, cancellation) = (context.Estate, context.Cancellation);
        await context.Ann.DeleteResourceAsync(estate.Web.Id, cancellation);
        await context.Bob.DeleteResourceAsync(estate.Db.Id, cancellation);
        await context.Bob.DeleteResourceAsync(estate.Reports.Id, cancellation);
        await context.Ann.DeleteProviderAsync(estate.PaymentsAws.Id, cancellation);
        await context.Bob.DeleteProviderAsync(estate.OrdersAws.Id, cancellation);
        await context.Ann.DeleteServiceAsync(estate.Payments.Id, cancellation);
        await context.Bob.DeleteServiceAsync(estate.Orders.Id, cancellation);
        var left = Count(await context.Ann.ListServicesAsync(cancellationToken: cancellation)) + Count(await context.Ann.ListResourcesAsync(cancellationToken: cancellation));
        context.Expect(left == 0, "Connections, resources, providers and services are gone from the API", $"{left} are still listed");
    }

    private static void ExpectNone(DemoContext context, IEnumerable<string> found, string what)
    {
        var all = found.ToList();
        context.Expect(all.Count == 0, what, string.Join(", ", all));
    }

    private static string Ended(IEnumerable<string> peerings) =>
        peerings.ToList() is { Count: > 0 } some ? $" (the ended {string.Join(", ", some)} stays visible for a while, as on AWS)" : "";

    private static int Count<T>(PageDto<T> page) => page.Items.Count;
}
