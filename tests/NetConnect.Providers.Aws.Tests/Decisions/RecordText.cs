using System.Globalization;
using System.Text;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;

namespace NetConnect.Providers.Aws.Tests.Decisions;

/// <summary>A record in short, as the document shows it.</summary>
internal static class RecordText
{
    public static string Of(DecisionRecord record)
    {
        var text = new StringBuilder();
        foreach (var candidate in record.Candidates)
            Add(text, record, candidate);
        foreach (var hint in record.Hints)
            Line(text, $"hint: {hint}");
        return text.ToString();
    }

    private static void Add(StringBuilder text, DecisionRecord record, Candidate candidate)
    {
        var (score, cost) = (candidate.Score, candidate.Cost);
        var verdict = candidate.Type == record.Chosen ? "chosen" : candidate.IsViable ? "possible" : "vetoed";
        Line(text, $"{candidate.Rank}. {WireName.Of(candidate.Type)}, {verdict}: {cost.Monthly:0.00} USD a month");
        Line(text, $"   points: {score.Total:0.00} = cost {score.Cost:0.00} + latency {score.Latency:0.00} ({candidate.LatencyClass}) + security {score.Security:0.00} ({candidate.Encryption})");
        foreach (var line in cost.Lines)
            Line(text, $"   bill: {line.What}: {line.Price} {line.Unit} x {line.Quantity} = {line.Monthly:0.00}, {PaidBy(line)} ({line.Fact})");
        Line(text, $"   carries: {(candidate.BandwidthMbps is { } rate ? $"{rate} Mbit/s" : "no limit of its own")}, one flow {candidate.SingleFlowMbps} Mbit/s, packets of {candidate.Mtu} bytes");
        Line(text, $"   fails with: {candidate.FailureDomain}; set up in {candidate.SetupSeconds} s");
        foreach (var veto in candidate.Vetoes)
            Line(text, $"   not: {veto.Message} [{veto.Fact}: {veto.Value}, limit {veto.Limit}; {veto.Source}, {veto.Date}]");
        foreach (var fact in record.Facts.Where(fact => !fact.Disputed.IsEmpty && cost.Lines.Any(line => line.Fact == fact.Key)))
            Line(text, $"   disputed: {fact.Key} is {fact.Text}; {string.Join(", ", fact.Disputed)}");
    }

    private static string PaidBy(CostLine line) => line.PaidBy switch
    {
        [Side.Left] => "paid by left",
        [Side.Right] => "paid by right",
        _ => "paid by whoever sends",
    };

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
