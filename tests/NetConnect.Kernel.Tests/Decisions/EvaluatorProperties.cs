using System.Collections.Immutable;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NetConnect.Kernel.Decisions;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Tests.Decisions;

public class EvaluatorProperties
{
    private static readonly LinkType[] Types = Enum.GetValues<LinkType>();

    private static readonly Gen<Case> Cases =
        from types in Gen.Shuffle(Types)
        from count in Gen.Choose(1, 6)
        from stubs in Gen.CollectToList(types.Take(count), type => Stub(type))
        from forced in Gen.Elements<LinkType?>(null, null, null, types[0], types[1], types[^1])
        from maxCost in Gen.Elements<decimal?>(null, 2m, 5m)
        from excluded in Gen.Elements<LinkType[]>([], [types[0]], [types[0], types[1]])
        from victim in Gen.Choose(0, count - 1)
        select new Case([.. stubs], forced, new(MaxMonthlyCost: maxCost, ExcludeTypes: [.. excluded]), victim);

    private static readonly Arbitrary<Case> Arbitrary = Cases.ToArbitrary();

    [Fact]
    public void Decide_SameQuestion_SameBytes_WhateverTheOrderOfTheTypes() => Check(given =>
        Json(Decide(given)) == Json(Decide(given))
        && Json(Decide(given)) == Json(Decide(given with { Types = [.. given.Types.Reverse()] })));

    [Fact]
    public void Decide_AddingAVeto_NeverPromotesTheCandidate() => Check(given =>
    {
        var victim = given.Types[given.Victim];
        var (before, after) = (Decide(given), Decide(Vetoed(given)));
        return after.Chosen != victim.Type && RankOf(after, victim) >= RankOf(before, victim);
    });

    [Fact]
    public void Decide_AddingAVeto_KeepsTheOrderOfTheOthers() => Check(given =>
    {
        var victim = given.Types[given.Victim].Type;
        return Decide(given).Candidates.Select(candidate => candidate.Type).Where(type => type != victim)
            .SequenceEqual(Decide(Vetoed(given)).Candidates.Select(candidate => candidate.Type).Where(type => type != victim));
    });

    [Fact]
    public void Decide_TheOtherWayRound_IsTheSameRecordMirrored() => Check(given =>
    {
        var question = StubLinkType.Question(given.Types, given.Requirements);
        var mirrored = question with { Left = question.Right, Right = question.Left };
        var (one, other) = (Decide(given), Evaluator.Decide(mirrored, StubLinkType.Made(given.Types), given.Forced, default));
        return Json(one with { PlanHash = null }) == Json(Mirrored(other) with { PlanHash = null })
            && (one.Chosen is null || one.PlanHash != other.PlanHash);
    });

    [Fact]
    public void Decide_AtAnotherTime_DiffersInNothingButTheTime() => Check(given =>
    {
        var question = StubLinkType.Question(given.Types, given.Requirements);
        DecisionRecord At(int year) => Evaluator.Decide(question, StubLinkType.Made(given.Types), given.Forced, new(year, 5, 1, 0, 0, 0, TimeSpan.Zero));
        return Json(At(2026)).Replace("2026-05-01", "then", StringComparison.Ordinal) == Json(At(2031)).Replace("2031-05-01", "then", StringComparison.Ordinal);
    });

    [Fact]
    public void Decide_EveryFigure_TracesToAFactOfTheRecord() => Check(given =>
    {
        var question = StubLinkType.Question(given.Types, given.Requirements);
        return Decide(given).Candidates.All(candidate => FigureTrace.Faults(question, Decide(given), candidate).IsEmpty);
    });

    [Fact]
    public void Decide_Record_HoldsTogether() => Check(given =>
    {
        var record = Decide(given);
        return record.Chosen is null == record.PlanHash is null
            && (record.ChosenCandidate?.IsViable ?? true)
            && (record.Chosen is null || given.Forced is null || record.Chosen == given.Forced)
            && record.Candidates.Select(candidate => candidate.Rank).SequenceEqual(Enumerable.Range(1, given.Types.Length))
            && record.Candidates.All(candidate => candidate.IsViable == candidate.Plan is not null);
    });

    private static Gen<StubLinkType> Stub(LinkType type) =>
        from cost in Gen.Choose(0, 4)
        from preference in Gen.Choose(1, 3)
        from vetoed in Gen.Elements(true, false, false)
        from latency in Gen.Elements("in-region", "inter-region", "internet")
        from encryption in Gen.Elements("tunnel", "provider", "none")
        from isMade in Gen.Elements(true, true, true, false)
        from bandwidth in Gen.Elements<int?>(null, 1250)
        select new StubLinkType(type, cost, preference) { Latency = latency, Encryption = encryption, IsMade = isMade, BandwidthMbps = bandwidth, Vetoes = vetoed ? [StubLinkType.Veto("some.fact")] : [] };

    private static Case Vetoed(Case given)
    {
        var victim = given.Types[given.Victim];
        var vetoed = victim with { Vetoes = victim.Vetoes.Add(StubLinkType.Veto("one.more")) };
        return given with { Types = given.Types.SetItem(given.Victim, vetoed) };
    }

    private static DecisionRecord Decide(Case given) => StubLinkType.Decide(given.Types, given.Forced, given.Requirements);

    private static DecisionRecord Mirrored(DecisionRecord record) =>
        record with { Candidates = [.. record.Candidates.Select(candidate => candidate with { Plan = Mirrored(candidate.Plan), Takes = Mirrored(candidate.Takes) })] };

    private static LinkPlan? Mirrored(LinkPlan? plan) => plan is null ? null : plan with
    {
        LeftNetwork = plan.RightNetwork, RightNetwork = plan.LeftNetwork, LeftPrefix = plan.RightPrefix, RightPrefix = plan.LeftPrefix, IntoLeft = plan.IntoRight, IntoRight = plan.IntoLeft,
    };

    private static ImmutableArray<HeldSlot> Mirrored(ImmutableArray<HeldSlot> slots) =>
        [.. slots.Select(slot => slot with { Network = slot.Network with { NetworkId = slot.Network.NetworkId == "vpc-1" ? "vpc-2" : "vpc-1" } })];

    private static int RankOf(DecisionRecord record, StubLinkType type) =>
        record.Candidates.Single(candidate => candidate.Type == type.Type).Rank;

    private static string Json(DecisionRecord record) => JsonSerializer.Serialize(record, NetConnectJson.Options);

    private static void Check(Func<Case, bool> law) => Prop.ForAll(Arbitrary, law).QuickCheckThrowOnFailure();

    private sealed record Case(ImmutableArray<StubLinkType> Types, LinkType? Forced, LinkRequirements Requirements, int Victim);
}
