using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;

namespace NetConnect.Kernel.Tests.Decisions;

/// <summary>Follows every number of a candidate back to a fact of the record, or to what was asked.</summary>
internal static class FigureTrace
{
    public static ImmutableArray<string> Faults(LinkQuestion question, DecisionRecord record, Candidate candidate) =>
    [
        .. Figures(candidate).Where(figure => figure.Value is not null && !IsSaid(record, candidate, figure.Name, figure.Value)).Select(figure => $"{figure.Name} {figure.Value} comes from nowhere."),
        .. candidate.Cost.Lines.Where(line => !IsPriced(question, record, line)).Select(line => $"{line.What} {line.Price} x {line.Quantity} comes from nowhere."),
        .. Sums(question, candidate),
    ];

    private static IEnumerable<(string Name, string? Value)> Figures(Candidate candidate) =>
    [
        ("bandwidth_mbps", Text(candidate.BandwidthMbps)), ("single_flow_mbps", Text(candidate.SingleFlowMbps)), ("mtu", Text(candidate.Mtu)), ("setup_seconds", Text(candidate.SetupSeconds)),
        ("latency_class", candidate.LatencyClass), ("encryption", candidate.Encryption), ("failure_domain", candidate.FailureDomain),
    ];

    private static bool IsSaid(DecisionRecord record, Candidate candidate, string figure, string value) =>
        candidate.Basis.TryGetValue(figure, out var key) && FactsOf(record, key).Any(fact => fact.Value == value);

    private static bool IsPriced(LinkQuestion question, DecisionRecord record, CostLine line)
    {
        var times = line.Unit switch { "USD/GB" => question.VolumeGb, "USD/hour" => FactsOf(record, "month.hours").Single().Number, _ => 1 };
        return FactsOf(record, line.Fact).Any(fact => fact.Number == line.Price && fact.Unit == line.Unit)
            && (line.Quantity == times || FactsOf(record, "").Any(fact => FactUnits.IsNumber(fact.Unit) && fact.Number * times == line.Quantity))
            && line.Monthly == line.Price * line.Quantity;
    }

    private static IEnumerable<string> Sums(LinkQuestion question, Candidate candidate)
    {
        var (cost, weights, score) = (candidate.Cost, question.Basis.Policy.Weights, candidate.Score);
        if (cost.Monthly != cost.Lines.Sum(line => line.Monthly) || cost.AtGb != question.VolumeGb || cost.Monthly != cost.FixedMonthly + (cost.PerGb * cost.AtGb))
            yield return "The bill does not add up.";
        if (score.Total != score.Cost + score.Latency + score.Security || score.Cost != weights.Cost * cost.Monthly)
            yield return "The points do not add up.";
    }

    private static IEnumerable<Fact> FactsOf(DecisionRecord record, string key) => record.Facts.Where(fact => key.Length == 0 || fact.Key == key);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
