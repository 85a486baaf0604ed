using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;

namespace NetConnect.Kernel.Decisions;

/// <summary>What a link would cost, carry and bear, by its sheet: a candidate without anybody's judgement yet.</summary>
/// <remarks>Where the two ends know different values, the worse one is shown: a chain is as good as its weakest link.</remarks>
internal static class LinkFigures
{
    public static Candidate Of(LinkSheet sheet, LinkQuestion question)
    {
        var cost = LinkCost.Of(sheet, question);
        var latency = Worst(sheet.Latency, FactUnits.Latency, question);
        var encryption = Worst(sheet.Encryption, FactUnits.Encryption, question);
        return new()
        {
            Type = sheet.Ctype,
            Cost = cost,
            Score = Weighed(cost, latency, encryption, question.Basis.Policy.Weights),
            BandwidthMbps = Least(sheet.Bandwidth, question),
            SingleFlowMbps = Least(sheet.SingleFlow, question),
            Mtu = Least(sheet.Mtu, question) ?? 0,
            LatencyClass = latency,
            Encryption = encryption,
            FailureDomain = Values(sheet.FailureDomain, question).Min(StringComparer.Ordinal)!,
            SetupSeconds = Values(sheet.Setup, question).Max(Number),
            Basis = BasisOf(sheet, question),
        };
    }

    /// <summary>The policy's word for where traffic of the link could be inspected.</summary>
    public static string InspectionOf(LinkSheet sheet, LinkQuestion question) => Worst(sheet.Inspection, FactUnits.Inspection, question);

    private static Score Weighed(CostEstimate cost, string latency, string encryption, Model.Decisions.Policy.PolicyWeights weights)
    {
        var (dear, far, open) = (
            weights.Cost * cost.Monthly,
            weights.Latency * FactUnits.StepsOf(FactUnits.Latency, latency),
            weights.Security * FactUnits.StepsOf(FactUnits.Encryption, encryption));
        return new(dear + far + open, dear, far, open);
    }

    private static ImmutableSortedDictionary<string, string> BasisOf(LinkSheet sheet, LinkQuestion question)
    {
        (string Figure, string? Key)[] named =
        [
            ("bandwidth_mbps", sheet.Bandwidth), ("single_flow_mbps", sheet.SingleFlow), ("mtu", sheet.Mtu), ("latency_class", sheet.Latency),
            ("encryption", sheet.Encryption), ("failure_domain", sheet.FailureDomain), ("setup_seconds", sheet.Setup), ("inspection", sheet.Inspection),
        ];
        return named.Where(one => one.Key is not null)
            .ToImmutableSortedDictionary(one => one.Figure, one => SheetKey.For(question.Left, one.Key!), StringComparer.Ordinal);
    }

    private static string Worst(string key, string unit, LinkQuestion question) =>
        Values(key, question).MaxBy(word => FactUnits.StepsOf(unit, word))!;

    private static int? Least(string? key, LinkQuestion question) => key is null ? null : Values(key, question).Min(Number);

    private static int Number(string value) => (int)decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Values(string key, LinkQuestion question) =>
        new[] { question.Left, question.Right }.Select(end => question.FactsAt(end).Find(SheetKey.For(end, key)).Value);
}
