using System.Collections.Immutable;
using NetConnect.Kernel.Decisions;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Tests.Decisions;

public class EvaluatorTests
{
    private static readonly DateTimeOffset FactsAt = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly StubLinkType Peering = new(LinkType.AwsPeering, 1m);
    private static readonly StubLinkType Gateway = new(LinkType.AwsTransitGateway, 75m, Preference: 2);
    private static readonly StubLinkType Vpn = new(LinkType.AwsVpn, 36m, Preference: 3) { BandwidthMbps = 1250 };

    [Fact]
    public void Decide_SeveralViable_PicksTheCheapestAndHashesItsPlan()
    {
        var record = Decide([Gateway, Vpn, Peering]);

        Assert.Equal(
            [(1, LinkType.AwsPeering), (2, LinkType.AwsVpn), (3, LinkType.AwsTransitGateway)],
            record.Candidates.Select(candidate => (candidate.Rank, candidate.Type)));
        Assert.Equal((LinkType.AwsPeering, false, FactsAt), (record.Chosen, record.Forced, record.FactsAt));
        Assert.Equal(PlanHash.Of(record.ChosenCandidate!.Plan!), record.PlanHash);
    }

    [Fact]
    public void Decide_EqualCosts_PreferenceThenNameDecide() => Assert.Equal(
        [LinkType.AwsVpn, LinkType.AwsPeering, LinkType.AwsTransitGateway],
        Decide([Gateway with { Monthly = 5 }, Peering with { Monthly = 5, Preference = 2 }, Vpn with { Monthly = 5, Preference = 1 }])
            .Candidates.Select(candidate => candidate.Type));

    [Fact]
    public void Decide_BestVetoed_PicksTheNextAndShowsTheVeto()
    {
        var record = Decide([Peering with { Vetoes = [StubLinkType.Veto("aws.peering.active")] }, Vpn]);

        Assert.Equal(LinkType.AwsVpn, record.Chosen);
        Assert.Equal("aws.peering.active", record.Candidates[1].Vetoes.Single().Fact);
        Assert.Equal(2, record.Candidates[1].Rank);
    }

    [Fact]
    public void Decide_AllVetoed_ChoosesNothing() => Assert.True(
        Decide([Peering with { Vetoes = [StubLinkType.Veto("a")] }]) is { Chosen: null, PlanHash: null, Candidates.Length: 1 });

    [Fact]
    public void Decide_NoTypeServesThePair_IsAProperAnswer() => Assert.True(
        Decide([Peering with { Serving = Platform.Azure }]) is { Chosen: null, PlanHash: null, Candidates.IsEmpty: true });

    [Fact]
    public void Decide_Forced_ChoosesItAndShowsTheOthers() => Assert.True(
        Decide([Peering, Vpn], LinkType.AwsVpn) is { Chosen: LinkType.AwsVpn, Forced: true, Candidates.Length: 2, PlanHash: not null });

    [Fact]
    public void Decide_ForcedButVetoed_ChoosesNothing()
    {
        var vetoed = Vpn with { Vetoes = [StubLinkType.Veto("a")] };
        Assert.True(Decide([Peering, vetoed], LinkType.AwsVpn) is { Chosen: null, Forced: true, PlanHash: null });
    }

    [Fact]
    public void Decide_ForcedButServesNotThePair_ChoosesNothing() =>
        Assert.True(Decide([Peering], LinkType.AzurePeering) is { Chosen: null, Forced: true, Candidates.Length: 1 });

    [Fact]
    public void Decide_ExcludedType_IsVetoedAndHasNoPlan()
    {
        var candidate = Decide([Peering], null, LinkRequirements.None with { ExcludeTypes = [LinkType.AwsPeering] }).Candidates[0];

        Assert.Null(candidate.Plan);
        Assert.Equal(
            new Veto(
                "request.exclude-ctypes", "AWS_PEERING", "anything but AWS_PEERING",
                "the request", "2026-03-01", "The request excludes AWS_PEERING."),
            candidate.Vetoes.Single());
    }

    [Theory]
    [InlineData(35.99, "It would cost about 36.00 USD a month at 100 GB; the request allows 35.99 USD.")]
    [InlineData(36, null)]
    public void Decide_CostAboveTheLimit_IsVetoed(double limit, string? message) =>
        Assert.Equal(message, OnlyVeto(Vpn, LinkRequirements.None with { MaxMonthlyCost = (decimal)limit }));

    [Theory]
    [InlineData(1251, "It carries 1250 Mbit/s at most; the request demands 1251 Mbit/s.")]
    [InlineData(1250, null)]
    public void Decide_BandwidthBelowTheDemand_IsVetoed(int demand, string? message) =>
        Assert.Equal(message, OnlyVeto(Vpn, LinkRequirements.None with { MinBandwidthMbps = demand }));

    [Fact]
    public void Decide_NoLimitOfItsOwn_CarriesAnyBandwidth() =>
        Assert.Null(OnlyVeto(Peering, LinkRequirements.None with { MinBandwidthMbps = 1_000_000 }));

    [Fact]
    public void Decide_TypeVetoedItself_IsNotRepeated()
    {
        var own = StubLinkType.Veto(RequestVetoes.MaxMonthlyCost);
        Assert.Equal(own.Message, OnlyVeto(Vpn with { Vetoes = [own] }, LinkRequirements.None with { MaxMonthlyCost = 1 }));
    }

    [Fact]
    public void Decide_ViableWithoutPlan_CanNotBeChosen() =>
        Assert.True(Decide([Peering with { HasPlan = false }, Vpn]) is { Chosen: LinkType.AwsVpn });

    [Fact]
    public void Decide_RequirementsThatExcludeNothing_MayLeaveTheListOut() =>
        Assert.Equal(LinkType.AwsPeering, Decide([Peering], null, new LinkRequirements()).Chosen);

    private static string? OnlyVeto(StubLinkType type, LinkRequirements requirements) =>
        Decide([type], null, requirements).Candidates.Single().Vetoes.SingleOrDefault()?.Message;

    private static DecisionRecord Decide(ImmutableArray<ILinkType> types, LinkType? forced = null, LinkRequirements? requirements = null) =>
        Evaluator.Decide(StubLinkType.Question(requirements), types, forced, FactsAt);
}
