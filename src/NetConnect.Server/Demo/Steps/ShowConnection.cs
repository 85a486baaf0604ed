using NetConnect.Contracts.Connections;
using NetConnect.Server.Demo.Stage;
using NetConnect.Server.Demo.World;

namespace NetConnect.Server.Demo.Steps;

/// <summary>The ping hop by hop, and what exists in both accounts now.</summary>
internal static class ShowConnection
{
    public static async Task PlayAsync(DemoContext context)
    {
        var (estate, stage) = (context.Estate, context.Stage);
        var walk = await Pings.WalkAsync(context, estate.WebToDb);
        stage.Table(Hops(walk));
        context.Expect(walk.Passes, "A ping from web to db passes, there and back", $"it is stopped: {walk.StoppedAt?.Message}");
        var oracle = await Pings.AskAsync(context, (DemoHost.Web, estate.Web), (DemoHost.Db, estate.Db));
        context.Expect(oracle.Passes, "The emulator agrees", $"{oracle}");
        foreach (var filters in estate.WebToDb.Conditions.Where(condition => condition.Type is "LeftFilters" or "RightFilters"))
            stage.Point($"{filters.Type} {filters.Reason}: {filters.Message}");
        stage.Say("OFFERED means: the rules count for machines that carry the group; a provider's setting attach puts it there, enforce has ACLs stop the rest.");
        await ShowObjectsAsync(context);
    }

    private static async Task ShowObjectsAsync(DemoContext context)
    {
        var made = (await context.Cloud.SnapshotAsync(context.Cancellation)).NewSince(context.Estate.Before).ToList();
        var table = new DemoTable("Account", "Kind", "What exists now");
        foreach (var (account, kind, what) in made.OrderBy(thing => thing.Account, StringComparer.Ordinal))
            table.Add(account, kind, what);
        context.Stage.Table(table);
        var peering = context.Estate.WebToDb.Details.GetValueOrDefault("peering_id", "");
        foreach (var account in new[] { DemoSeed.PaymentsAccount, DemoSeed.OrdersAccount })
            context.Expect(
                made.Any(thing => thing.Account == account && thing.Kind == "route" && peering.Length > 0 && thing.What.EndsWith(peering, StringComparison.Ordinal)),
                $"Account {account} has its route over {peering}", "it has none");
    }

    private static DemoTable Hops(PathDto walk)
    {
        var table = new DemoTable("Way", "Hop", "What happens there");
        foreach (var (way, hop) in walk.Forward.Select(hop => ("there", hop)).Concat(walk.Back.Select(hop => ("back", hop))))
            table.Add(way, hop.Kind, hop.Passes ? hop.Message : $"STOPS: {hop.Message}");
        return table;
    }
}
