using System.Globalization;
using NetConnect.Api.Facts;
using NetConnect.Api.Input;
using NetConnect.Api.Resources;
using NetConnect.Contracts.Decisions;
using NetConnect.Model.Decisions;

namespace NetConnect.Api.Decisions;

/// <summary>Decision records as the API shows them.</summary>
internal static class DecisionMapper
{
    public static DecisionDto Map(DecisionRecord decision) => new(
        decision.Chosen is { } chosen ? Words.LinkTypes.Of(chosen) : null,
        decision.Forced,
        decision.PlanHash,
        decision.FactsAt,
        decision.Basis,
        [.. decision.Candidates.Select(Map)],
        [.. decision.Facts.Select(FactMapper.Map)],
        decision.Hints);

    public static CostDto Map(CostEstimate cost) => new(
        CostEstimate.Currency,
        Amount(cost.FixedMonthly),
        Amount(cost.PerGb),
        cost.AtGb,
        Amount(cost.Monthly),
        [.. cost.PaidBy.Select(Words.Sides.Of)],
        cost.Assumes);

    private static CostLineDto Map(CostLine line) => new(
        line.What, line.Fact, Amount(line.Price), line.Unit, Amount(line.Quantity), Amount(line.Monthly), [.. line.PaidBy.Select(Words.Sides.Of)]);

    private static ScoreDto Map(Score score) => new(Amount(score.Total), Amount(score.Cost), Amount(score.Latency), Amount(score.Security));

    private static CandidateDto Map(Candidate candidate) => new()
    {
        Ctype = Words.LinkTypes.Of(candidate.Type),
        Rank = candidate.Rank,
        Cost = Map(candidate.Cost),
        Bill = [.. candidate.Cost.Lines.Select(Map)],
        Score = Map(candidate.Score),
        Reasons = candidate.Reasons,
        Vetoes = [.. candidate.Vetoes.Select(veto =>
            new VetoDto(veto.Fact, veto.Value, veto.Limit, veto.Source, veto.Date, veto.Message))],
        BandwidthMbps = candidate.BandwidthMbps,
        SingleFlowMbps = candidate.SingleFlowMbps,
        Mtu = candidate.Mtu,
        LatencyClass = candidate.LatencyClass,
        Encryption = candidate.Encryption,
        FailureDomain = candidate.FailureDomain,
        SetupSeconds = candidate.SetupSeconds,
        Basis = candidate.Basis,
        Takes = [.. candidate.Takes.Select(slot => new SlotDto(slot.Network.ToString(), slot.Pool, slot.Item))],
        Plan = candidate.Plan is { } plan ? Map(plan) : null,
    };

    private static PlanDto Map(LinkPlan plan) => new(
        plan.LeftNetwork.ToString(),
        plan.RightNetwork.ToString(),
        plan.LeftPrefix.ToString(),
        plan.RightPrefix.ToString(),
        plan.SharedObjects,
        [.. plan.IntoLeft.Select(FilterMapper.Map)],
        [.. plan.IntoRight.Select(FilterMapper.Map)],
        Amount(plan.FixedMonthly));

    /// <summary>At least cents, and finer where the price is.</summary>
    internal static string Amount(decimal amount) => amount.ToString("0.00######", CultureInfo.InvariantCulture);
}
