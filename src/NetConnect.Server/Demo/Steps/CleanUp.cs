using NetConnect.Contracts.Client;
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
        var left = await CountAsync(
            () => context.Ann.GetServiceAsync(estate.Payments.Id, cancellation),
            () => context.Bob.GetServiceAsync(estate.Orders.Id, cancellation),
            () => context.Ann.GetProviderAsync(estate.PaymentsAws.Id, cancellation),
            () => context.Bob.GetProviderAsync(estate.OrdersAws.Id, cancellation),
            () => context.Ann.GetResourceAsync(estate.Web.Id, cancellation),
            () => context.Bob.GetResourceAsync(estate.Db.Id, cancellation),
            () => context.Bob.GetResourceAsync(estate.Reports.Id, cancellation));
        context.Expect(left == 0, "Resources, providers and services are gone from the API", $"{left} are still there");
    }

    // A server that runs already has what others registered, too.
    private static async Task<int> CountAsync(params Func<Task>[] looks)
    {
        var there = 0;
        foreach (var look in looks)
        {
            try
            {
                await look();
                there++;
            }
            catch (NetConnectApiException gone) when (gone.Problem.Status is 404 or 410)
            {
            }
        }

        return there;
    }

    private static void ExpectNone(DemoContext context, IEnumerable<string> found, string what)
    {
        var all = found.ToList();
        context.Expect(all.Count == 0, what, string.Join(", ", all));
    }

    private static string Ended(IEnumerable<string> peerings) =>
        peerings.ToList() is { Count: > 0 } some ? $" (the ended {string.Join(", ", some)} stays visible for a while, as on AWS)" : "";
}
