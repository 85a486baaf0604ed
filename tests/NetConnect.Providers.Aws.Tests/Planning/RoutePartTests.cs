using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Planning;

public sealed class RoutePartTests
{
    private const string Key = "route/rtb-1/10.2.1.0/24";

    [Fact]
    public void A_missing_route_is_made_to_the_peering_and_stands_on_it()
    {
        var part = Assess();

        Assert.Equal((PartPresence.Absent, "CreateRoute"), (part.Presence, part.Operation?.Name));
        Assert.Equal("pcx-1", part.Operation!.Arguments["VpcPeeringConnectionId"]);
        Assert.Equal([AwsNaming.PeeringKey(Given.Pair)], part.Requires);
        Assert.Equal("pcx-1", part.Spec["target"]);
    }

    [Fact]
    public void A_route_that_leads_to_the_peering_is_ready_without_our_mark()
    {
        var part = Assess(Given.Route("10.2.1.0/24", "pcx-1"));

        Assert.Equal((PartPresence.Ready, false), (part.Presence, part.BearsOurMark));
    }

    [Fact]
    public void A_blackhole_is_not_ready() => Assert.Equal(PartPresence.Settling, Assess(Given.Route("10.2.1.0/24", "pcx-1", blackhole: true)).Presence);

    [Fact]
    public void Our_route_to_an_earlier_peering_is_replaced()
    {
        var part = Assess(Recorded("pcx-0"), Given.Route("10.2.1.0/24", "pcx-0", blackhole: true));

        Assert.Equal((PartPresence.Different, "ReplaceRoute"), (part.Presence, part.Operation?.Name));
    }

    [Theory]
    [InlineData("10.2.1.0/24", "tgw-7")]
    [InlineData("10.2.1.128/25", "tgw-7")]
    [InlineData("10.2.1.0/24", "pcx-77")]
    public void A_foreign_route_to_the_prefix_or_within_it_blocks_and_is_named(string destination, string target)
    {
        var part = Assess(Given.Route(destination, target));

        Assert.Equal((PartPresence.Blocked, null), (part.Presence, part.Operation));
        Assert.Contains(target, part.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_route_that_somebody_pointed_elsewhere_is_theirs() =>
        Assert.Equal(PartPresence.Blocked, Assess(Recorded("pcx-1"), Given.Route("10.2.1.0/24", "tgw-7")).Presence);

    [Fact]
    public void A_less_specific_route_does_not_block() =>
        Assert.Equal(PartPresence.Absent, Assess(Given.Route("0.0.0.0/0", "igw-1")).Presence);

    [Fact]
    public void Without_a_peering_id_there_is_nothing_to_call()
    {
        var part = Assert.Single(Plan(Given.NoLedger, [Given.Half()], Given.Network(Given.Payments)));

        Assert.Equal((PartPresence.Absent, null), (part.Presence, part.Operation));
    }

    [Theory]
    [InlineData("10.1.1.0/24", PartPresence.Settling)]
    [InlineData("10.1.1.128/25", PartPresence.Absent)]
    public void Until_the_asked_side_knows_the_peering_a_route_to_one_of_the_pair_is_in_nobodys_way(string destination, PartPresence presence)
    {
        var observed = Given.Network(Given.Orders, "10.2.0.0/16", Given.Route(destination, "pcx-1")) with
        {
            Links = [Given.Peering("pcx-1", ObservedLinkState.Active)],
        };
        var half = Given.Half(remote: Given.Payments, local: "10.2.1.0/24", to: "10.1.1.0/24");

        var part = Assert.Single(new AwsPlanner().Assess(Given.Wish(Given.Orders, half), Given.NoLedger, observed), part => part.Kind == PartKinds.Route);

        Assert.Equal((presence, null), (part.Presence, part.Operation));
    }

    [Fact]
    public void A_prefix_without_subnets_stands_on_the_main_table()
    {
        var part = Assert.Single(Plan(Given.NoLedger, [Given.Half(local: "10.1.9.0/24")], Network()));

        Assert.Equal("route/rtb-main/10.2.1.0/24", part.Key);
    }

    [Fact]
    public void Connections_to_the_same_prefix_share_the_route()
    {
        var part = Assert.Single(Plan(Given.NoLedger, [Given.Half("con-2"), Given.Half("con-1")], Network()));

        Assert.Equal(["con-1", "con-2"], part.Users);
    }

    [Fact]
    public void Two_networks_with_one_prefix_never_fight_over_a_route()
    {
        var parts = Plan(Given.NoLedger, [Given.Half("con-1"), Given.Half("con-2", Given.Reports)], Network());

        Assert.Equal(2, parts.Length);
        var second = Assert.Single(parts, part => part.Presence == PartPresence.Blocked);
        Assert.Equal(["con-2"], second.Users);
    }

    [Fact]
    public void A_route_that_nothing_wants_is_deleted_when_its_target_is_the_recorded_one()
    {
        var part = Assert.Single(Plan(
            Recorded("pcx-1"), [Given.Half(goal: HalfGoal.Releasing)], Network(Given.Route("10.2.1.0/24", "pcx-1", blackhole: true))));

        Assert.Equal((false, "DeleteRoute"), (part.IsWanted, part.Operation?.Name));
    }

    [Theory]
    [InlineData(PartStage.Seen, "tgw-7")]
    [InlineData(PartStage.Foreign, "pcx-1")]
    public void What_is_not_ours_is_never_deleted(PartStage stage, string target)
    {
        var part = Assert.Single(Plan(
            Recorded("pcx-1", stage), [Given.Half(goal: HalfGoal.Releasing)], Network(Given.Route("10.2.1.0/24", target))));

        Assert.Null(part.Operation);
    }

    private static ImmutableSortedDictionary<string, PartRecord> Recorded(string target, PartStage stage = PartStage.Seen) =>
        Given.Ledger(Given.Record(Key, PartKinds.Route, stage, null, ("table", "rtb-1"), ("destination", "10.2.1.0/24"), ("target", target)));

    private static ObservedNetwork Network(params ObservedRoute[] routes) => Given.Network(Given.Payments, "10.1.0.0/16", routes) with
    {
        Links = [Given.Peering("pcx-1", ObservedLinkState.Active, Given.PeeringTags())],
    };

    private static PartAssessment Assess(params ObservedRoute[] routes) => Assess(Given.NoLedger, routes);

    private static PartAssessment Assess(ImmutableSortedDictionary<string, PartRecord> ledger, params ObservedRoute[] routes) =>
        Assert.Single(Plan(ledger, [Given.Half()], Network(routes)), part => part.Key == Key);

    private static ImmutableArray<PartAssessment> Plan(
        ImmutableSortedDictionary<string, PartRecord> ledger, HalfWish[] halves, ObservedNetwork observed) =>
        [.. new AwsPlanner().Assess(Given.Wish(Given.Payments, halves), ledger, observed).Where(part => part.Kind == PartKinds.Route)];
}
