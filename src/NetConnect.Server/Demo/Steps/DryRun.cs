using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Decisions;
using NetConnect.Server.Demo.Stage;

namespace NetConnect.Server.Demo.Steps;

/// <summary>Asks what would be decided, which changes nothing.</summary>
internal static class DryRun
{
    public static async Task PlayAsync(DemoContext context)
    {
        var estate = context.Estate;
        var decision = await context.Ann.DecideAsync(new CreateConnection(null, estate.Web.Id, estate.Db.Id), context.Cancellation);
        context.Stage.Table(Candidates(decision));
        var best = decision.Candidates.FirstOrDefault(candidate => candidate.Ctype == decision.Chosen);
        foreach (var reason in best?.Reasons ?? [])
            context.Stage.Point(reason);
        context.Expect(decision.Chosen == "AWS_PEERING", "The best option is AWS_PEERING", decision.Chosen is null ? "nothing is viable" : $"it is {decision.Chosen}");
        var list = await context.Ann.ListConnectionsAsync(cancellationToken: context.Cancellation);
        context.Expect(list.Items.Count == 0, "A dry run makes nothing", $"there are {list.Items.Count} connections");
    }

    private static DemoTable Candidates(DecisionDto decision)
    {
        var table = new DemoTable("Rank", "Link type", "Monthly cost", "MTU", "Vetoes");
        foreach (var candidate in decision.Candidates)
            table.Add($"{candidate.Rank}", candidate.Ctype, Cost(candidate.Cost), $"{candidate.Mtu}", Vetoes(candidate));
        return table;
    }

    private static string Cost(CostDto cost) => $"{cost.Monthly} {cost.Currency} ({cost.PerGb} per GB, {cost.AtGb} GB)";

    private static string Vetoes(CandidateDto candidate) =>
        candidate.Vetoes.Count == 0 ? "none" : string.Join("; ", candidate.Vetoes.Select(veto => veto.Message));
}
