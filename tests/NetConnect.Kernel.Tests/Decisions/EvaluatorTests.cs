using System.Collections.Immutable;
using NetConnect.Kernel.Decisions;
using NetConnect.Model.Decisions;
using NetConnect.Model.Decisions.Policy;
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

    [Fact]
    public void Decide_KnownButMadeByNoModule_IsShownWithItsFiguresAndVetoed()
    {
        var candidate = Decide([Peering, Gateway with { IsMade = false }]).Candidates[1];

        Assert.Equal((LinkType.AwsTransitGateway, 75m, ModuleVetoes.NotOffered), (candidate.Type, candidate.Cost.Monthly, candidate.Vetoes.Single().Fact));
    }

    [Theory]
    [InlineData(EncryptionDemand.Tunnel, "provider", true)]
    [InlineData(EncryptionDemand.Tunnel, "tunnel", false)]
    [InlineData(EncryptionDemand.Provider, "provider-partly", false)]
    [InlineData(EncryptionDemand.Provider, "none", true)]
    [InlineData(EncryptionDemand.None, "none", false)]
    public void Decide_EncryptionDemanded_VetoesWhatOffersLess(EncryptionDemand demand, string offered, bool isVetoed) => Assert.Equal(
        isVetoed,
        Decide([Peering with { Encryption = offered }], null, new(Encrypted: demand)).Candidates[0].Vetoes.Any(veto => veto.Fact == RequestVetoes.Encrypted));

    [Fact]
    public void Decide_LatencyIsWorthMoreThanMoney_PicksTheNearer()
    {
        var near = Gateway with { Latency = "in-region" };
        var far = Peering with { Latency = "internet" };

        Assert.Equal(LinkType.AwsPeering, Decide([near, far]).Chosen);
        Assert.Equal(LinkType.AwsTransitGateway, Decide([near, far], null, null, new() { Weights = new(1, 100, 0) }).Chosen);
    }

    [Fact]
    public void Decide_Points_AreTheSumOfWhatPolicyWeighs()
    {
        var score = Decide([Peering with { Latency = "inter-region", Encryption = "provider" }], null, null, new() { Weights = new(2, 10, 3) }).Candidates[0].Score;

        Assert.Equal(new Score(25, 2, 20, 3), score);
    }

    [Fact]
    public void Decide_ForbiddenByPolicy_IsVetoedInItsName()
    {
        var record = Decide([Peering, Vpn], null, null, new() { ForbiddenCtypes = [LinkType.AwsPeering] });

        Assert.Equal((LinkType.AwsVpn, PolicyVetoes.Forbidden), (record.Chosen, record.Candidates[1].Vetoes.Single().Fact));
    }

    [Theory]
    [InlineData("left-service", "right-service", true)]
    [InlineData("right-service", "left-service", true)]
    [InlineData("left-service", "somebody else", false)]
    public void Decide_InspectionRequired_VetoesWhatCanNotBeInspected(string one, string other, bool isRequired)
    {
        var policy = new DecisionPolicy { Inspection = [new(new(Service: one), new(Service: other), "Card data.")] };

        var record = Decide([Peering, Gateway with { Inspection = "hub" }], null, null, policy);

        Assert.Equal(isRequired ? LinkType.AwsTransitGateway : LinkType.AwsPeering, record.Chosen);
        Assert.Equal(isRequired, record.Candidates.Any(candidate => candidate.Vetoes.Any(veto => veto.Fact == PolicyVetoes.Inspection && veto.Message.EndsWith("Card data.", StringComparison.Ordinal))));
    }

    [Fact]
    public void Decide_VolumeThatNobodyNames_IsThePolicys() =>
        Assert.Equal(7, Decide([Peering], null, null, new() { AssumedGb = 7 }).Candidates[0].Cost.AtGb);

    [Fact]
    public void Decide_Chosen_SaysWhatItTakes() => Assert.Equal(
        [new HeldSlot(new(Platform.Aws, "111111111111", "vpc-1"), HoldPools.Links, "pair")], Decide([Peering]).ChosenCandidate!.Takes);

    private static string? OnlyVeto(StubLinkType type, LinkRequirements requirements) =>
        Decide([type], null, requirements).Candidates.Single().Vetoes.SingleOrDefault()?.Message;

    private static DecisionRecord Decide(
        ImmutableArray<StubLinkType> types, LinkType? forced = null, LinkRequirements? requirements = null, DecisionPolicy? policy = null) =>
        StubLinkType.Decide(types, forced, requirements, policy, FactsAt);
}
