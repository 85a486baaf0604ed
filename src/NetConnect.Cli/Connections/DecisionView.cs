using System.Globalization;
using NetConnect.Cli.Screens;
using NetConnect.Contracts.Decisions;
using NetConnect.Contracts.Facts;

namespace NetConnect.Cli.Connections;

/// <summary>A decision for people: what was weighed, what speaks against it, what would change.</summary>
internal static class DecisionView
{
    public static void Show(IScreen screen, DecisionDto decision)
    {
        var table = new TextTable("Rank", "Type", "Points", "Monthly", "Mbps", "One flow", "MTU", "Latency", "Encrypted", "Fails with", "Set up", "Verdict");
        foreach (var candidate in decision.Candidates)
            table.Add(
                Number(candidate.Rank), candidate.Ctype, candidate.Score.Total, $"{candidate.Cost.Monthly} {candidate.Cost.Currency}", Number(candidate.BandwidthMbps),
                Number(candidate.SingleFlowMbps), Number(candidate.Mtu), candidate.LatencyClass, candidate.Encryption, candidate.FailureDomain,
                $"{candidate.SetupSeconds} s", Verdict(decision, candidate));
        screen.Table(table);
        foreach (var (candidate, veto) in decision.Candidates.SelectMany(candidate => candidate.Vetoes.Select(veto => (candidate, veto))))
            screen.Line($"  not {candidate.Ctype}: {veto.Message} ({veto.Fact} is {veto.Value}, limit {veto.Limit}; {veto.Source}, {veto.Date})");
        foreach (var hint in decision.Hints)
            screen.Line($"  {hint}");
        if (Chosen(decision) is not { } chosen)
        {
            screen.Line("No link type is possible.");
            return;
        }

        screen.Line($"{chosen.Ctype}{(decision.Forced ? " (forced)" : "")}: {string.Join(" ", chosen.Reasons)}".TrimEnd(' ', ':'));
        screen.Line($"Cost: {chosen.Cost.Monthly} {chosen.Cost.Currency} a month, paid by {string.Join(" and ", chosen.Cost.PaidBy)}. {chosen.Cost.Assumes}");
        foreach (var line in chosen.Bill)
            screen.Line($"  {line.What}: {line.Price} {line.Unit} x {line.Quantity} = {line.Monthly} ({string.Join(" or ", line.PaidBy)}; {line.Fact})");
    }

    /// <summary>What all figures rest on, for who wants to check them.</summary>
    public static void ShowFacts(IScreen screen, DecisionDto decision)
    {
        var table = new TextTable("Fact", "Value", "Of", "Source", "Date", "Confidence");
        foreach (var fact in decision.Facts)
            table.Add(fact.Key, $"{fact.Value} {fact.Unit}", fact.Of == "*" ? fact.Region : fact.Of, fact.Source, fact.Date, Confidence(fact));
        screen.Table(table);
    }

    private static string Confidence(FactDto fact) =>
        fact.Disputed.Count == 0 ? fact.Confidence : $"{fact.Confidence}, disputed: {string.Join(", ", fact.Disputed)}";

    /// <summary>What will become reachable, and what is changed for it.</summary>
    public static void ShowPlan(IScreen screen, DecisionDto decision, string left, string right)
    {
        if (Chosen(decision)?.Plan is not { } plan)
            return;
        screen.Line($"From {left} ({plan.LeftPrefix}) will be reachable in {right} ({plan.RightPrefix}): {Filters(plan.IntoRight)}");
        screen.Line($"From {right} ({plan.RightPrefix}) will be reachable in {left} ({plan.LeftPrefix}): {Filters(plan.IntoLeft)}");
        screen.Line($"Networks: {plan.LeftNetwork} and {plan.RightNetwork}"
            + (plan.SharedObjects.Count == 0 ? "" : $"; shared: {string.Join(", ", plan.SharedObjects)}"));
    }

    public static CandidateDto? Chosen(DecisionDto decision) =>
        decision.Candidates.FirstOrDefault(candidate => candidate.Ctype == decision.Chosen);

    private static string Verdict(DecisionDto decision, CandidateDto candidate) => candidate.Vetoes.Count > 0
        ? $"no: {string.Join(", ", candidate.Vetoes.Select(veto => veto.Fact))}"
        : candidate.Ctype == decision.Chosen ? "chosen" : "possible";

    private static string Filters(IReadOnlyList<Contracts.Resources.L4FilterDto> filters) => filters.Count == 0
        ? "nothing"
        : string.Join(", ", filters.Select(f => f.Protocol + (f.Ports is null ? "" : " " + f.Ports) + (f.From is null ? "" : " from " + f.From)));

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
