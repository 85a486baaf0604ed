using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.LinkTypes;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.LinkTypes;

public sealed class AwsTransitLinkTypeTests
{
    private const string There = "us-east-1";

    private static readonly NetworkRef Hub = NetworkRef.Hub(Platform.Aws, "333333333333", Given.Region);
    private static readonly NetworkRef Far = NetworkRef.Hub(Platform.Aws, "333333333333", There);

    [Fact]
    public void With_a_hub_in_the_region_two_clean_vpcs_are_a_viable_link()
    {
        var judgement = Judge([HubEnd(Hub)]);

        Assert.Empty(judgement.Vetoes);
        var site = new HubSite(Hub, Given.Region, "prv-hub");
        Assert.Equal(new(site, site), judgement.Plan!.Hubs);
        Assert.Equal(
            [$"AWS_TRANSIT_GATEWAY {Hub}", $"attachment of {Given.Payments} to {Hub}", $"attachment of {Given.Orders} to {Hub}"], judgement.Plan.SharedObjects);
    }

    [Fact]
    public void Without_a_hub_it_is_vetoed_and_says_who_can_help() =>
        Assert.Contains("Operators offer no hub in eu-west-1", Veto("aws.tgw.hub", []).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_several_hubs_the_one_that_both_hang_on_already_is_taken_and_else_the_first()
    {
        var other = NetworkRef.Hub(Platform.Aws, "444444444444", Given.Region);
        var standing = HubEnd(other, "create", ledger: Given.Record(AwsNaming.GatewayKey(other), PartKinds.Gateway, externalId: "tgw-4")) with { Observed = Observed(other, "tgw-4") };

        Assert.Equal(Hub, Judge([HubEnd(Hub), HubEnd(other)]).Plan!.Hubs!.Left.Network);
        Assert.Equal(other, Judge([HubEnd(Hub), standing], Attached(Left(), other, "tgw-4"), Attached(Right(), other, "tgw-4")).Plan!.Hubs!.Left.Network);
    }

    [Fact]
    public void A_hub_that_can_not_be_read_is_passed_over_and_vetoes_when_there_is_no_other()
    {
        var blind = HubEnd(Hub) with { Observed = null, Unreadable = "AccessDenied: no" };
        var other = HubEnd(NetworkRef.Hub(Platform.Aws, "444444444444", Given.Region));

        Assert.Equal("444444444444", Judge([blind, other]).Plan!.Hubs!.Left.Network.Account);
        Assert.Contains("AccessDenied", Veto("aws.tgw.visible", [blind]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_gateway_that_acts_by_itself_is_vetoed()
    {
        var observed = Observed(Hub, "tgw-9");
        observed = observed with { Gateways = [observed.Gateways[0] with { Defaults = ["association"] }] };

        Assert.Contains("default route table association", Veto("aws.tgw.defaults", [HubEnd(Hub, "tgw-9") with { Observed = observed }]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_gateway_that_is_not_there_is_vetoed() => Assert.Equal("tgw-9", Veto("aws.tgw.visible", [HubEnd(Hub, "tgw-9")]).Value);

    [Fact]
    public void Prefixes_behind_ranges_of_ones_own_vpc_are_vetoed_and_ranges_that_only_overlap_each_other_are_not()
    {
        var right = Right() with { Observed = Right().Observed with { Cidrs = [Given.Net("10.2.0.0/16"), Given.Net("10.1.128.0/20")] } };
        var inside = Right() with { Prefix = Given.Net("10.1.128.0/24"), Observed = right.Observed };

        Assert.Empty(Judge([HubEnd(Hub)], right: right).Vetoes);
        Assert.Contains(Judge([HubEnd(Hub)], right: inside).Vetoes, veto => veto.Fact == "aws.tgw.local-routes");
    }

    [Fact]
    public void What_others_attached_is_vetoed_and_what_is_ours_is_shared()
    {
        var hub = HubEnd(Hub, ledger: Given.Record(AwsNaming.GatewayKey(Hub), PartKinds.Gateway, externalId: "tgw-1")) with { Observed = Observed(Hub, "tgw-1") };
        var foreign = Left() with { Observed = Left().Observed with { Attachments = [Attachment(Given.Payments, "tgw-1")] } };

        Assert.Contains(Judge([hub], foreign).Vetoes, veto => veto.Fact == "aws.tgw.attachment-per-vpc-and-gateway");
        Assert.Empty(Judge([hub], Attached(Left(), Hub, "tgw-1")).Vetoes);
    }

    [Theory]
    [InlineData(4, 0, false)]
    [InlineData(5, 0, true)]
    [InlineData(3, 2, true)]
    public void Five_attachments_and_promised_ones_fill_a_vpc(int live, int held, bool vetoed)
    {
        var left = Left() with { Held = Promised(HoldPools.Attachments, [.. Enumerable.Range(0, held).Select(i => $"hub-{i}")]) };
        left = left with { Observed = left.Observed with { Attachments = [.. Enumerable.Range(0, live).Select(i => Attachment(Given.Payments, $"tgw-{i + 10}"))] } };

        Assert.Equal(vetoed, Judge([HubEnd(Hub)], left).Vetoes.Any(veto => veto.Fact == "aws.tgw.attachments-per-vpc"));
    }

    [Theory]
    [InlineData(18, 0, false)]
    [InlineData(19, 0, true)]
    [InlineData(10, 8, false)]
    [InlineData(10, 9, true)]
    public void Twenty_tables_are_all_that_a_hub_has(int live, int held, bool vetoed)
    {
        var hub = HubEnd(Hub, "tgw-1") with { Held = Promised(HoldPools.Tables, [.. Enumerable.Range(0, held).Select(i => $"AWS/1/vpc-{i}")]) };
        var observed = Observed(Hub, "tgw-1");
        observed = observed with { Gateways = [observed.Gateways[0] with { Tables = [.. Enumerable.Range(0, live).Select(i => Table($"tgw-rtb-{i}"))] }] };

        Assert.Equal(vetoed, Judge([hub with { Observed = observed }]).Vetoes.Any(veto => veto.Fact == "aws.tgw.tables"));
    }

    [Fact]
    public void What_hides_attachments_what_is_only_watched_and_one_network_are_vetoed()
    {
        var hidden = Left() with { Observed = Left().Observed with { GatewaysHidden = "UnauthorizedOperation" } };
        var watched = Question([HubEnd(Hub)]) with { Adopt = Adoption.Watch };

        Assert.Contains(Judge([HubEnd(Hub)], hidden).Vetoes, veto => veto.Fact == "aws.tgw.visible");
        Assert.Contains(new AwsTransitLinkType().Judge(watched).Vetoes, veto => veto.Fact == "aws.tgw.adopt");
        Assert.Contains(Judge([HubEnd(Hub)], Left(), Left() with { Prefix = Given.Net("10.1.2.0/24") }).Vetoes, veto => veto.Fact == "aws.tgw.networks");
    }

    [Fact]
    public void A_route_to_the_other_prefix_that_is_not_ours_is_vetoed_and_one_of_the_same_pair_is_not()
    {
        var route = new ObservedRoute(Given.Net("10.2.1.0/24"), RouteTargetKind.Link, "pcx-1");
        var left = Left() with { Observed = Given.Network(Given.Payments, routes: route) };
        var ours = left with
        {
            Ledger = Given.Ledger(Given.Record("route/rtb-1/10.2.1.0/24", PartKinds.Route, spec: ("target", "pcx-1")) with { Requires = [AwsNaming.PeeringKey(Given.Pair)] }),
        };

        Assert.Contains(Judge([HubEnd(Hub)], left).Vetoes, veto => veto.Fact == "aws.routes.per-destination");
        Assert.Empty(Judge([HubEnd(Hub)], ours).Vetoes);
    }

    [Fact]
    public void A_route_of_ours_over_the_hub_is_no_veto_for_a_peering_of_the_same_two()
    {
        var route = new ObservedRoute(Given.Net("10.2.1.0/24"), RouteTargetKind.Gateway, "tgw-1");
        var left = Left() with
        {
            Observed = Given.Network(Given.Payments, routes: route),
            Ledger = Given.Ledger(Given.Record("route/rtb-1/10.2.1.0/24", PartKinds.Route, spec: ("target", "tgw-1")) with { Users = ["con-1"], Requires = [AwsNaming.AttachmentKey(Given.Payments, Hub)] }),
        };
        var half = Given.HubHalf(Hub, Given.End(Given.Payments, "10.1.1.0/24", Hub), Given.End(Given.Orders, "10.2.1.0/24", Hub));
        var question = new LinkQuestion(left, Right(), LinkRequirements.None) { Hubs = [HubEnd(Hub) with { Halves = [half] }] };

        Assert.Empty(new AwsPeeringLinkType().Judge(question).Vetoes);
        Assert.NotEmpty(new AwsPeeringLinkType().Judge(question with { Hubs = [HubEnd(Hub)] }).Vetoes);
    }

    [Fact]
    public void Between_regions_there_is_one_hub_in_each_and_their_numbers_differ()
    {
        var archive = Right() with { Region = There };

        var plan = Judge([HubEnd(Hub), HubEnd(Far, region: There)], right: archive).Plan!;
        var same = Judge([HubEnd(Hub, asn: "64600"), HubEnd(Far, asn: "64600", region: There)], right: archive);

        Assert.Equal((Hub, Far), (plan.Hubs!.Left.Network, plan.Hubs.Right.Network));
        Assert.Equal("aws.tgw.asn", Assert.Single(same.Vetoes).Fact);
        Assert.Contains($"no hub in {There}", Assert.Single(Judge([HubEnd(Hub)], right: archive).Vetoes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_it_takes_up_is_named_with_its_limit()
    {
        var needs = new AwsTransitLinkType().Needs(Question([HubEnd(Hub)]));

        Assert.Equal(
            [
                (Hub, "attachments", $"{Given.Payments}", 5000), (Hub, "attachments", $"{Given.Orders}", 5000),
                (Hub, "hub-routes", $"{Given.Payments} -> 10.2.1.0/24", 10000), (Hub, "hub-routes", $"{Given.Orders} -> 10.1.1.0/24", 10000),
                (Hub, "tables", $"{Given.Payments}", 20), (Hub, "tables", $"{Given.Orders}", 20),
                (Given.Orders, "attachments", $"{Hub}", 5), (Given.Orders, "routes/rtb-1", "10.1.1.0/24", 500),
                (Given.Payments, "attachments", $"{Hub}", 5), (Given.Payments, "routes/rtb-1", "10.2.1.0/24", 500),
            ],
            needs.Select(need => (need.Network, need.Pool, need.Item, need.Limit!.Value))
                .OrderBy(need => need.Network == Hub ? 0 : need.Network == Given.Orders ? 1 : 2).ThenBy(need => need.Pool, StringComparer.Ordinal).ThenBy(need => need.Item, StringComparer.Ordinal));
    }

    [Fact]
    public void What_stands_is_not_taken_up_again()
    {
        var hub = HubEnd(Hub, ledger: Given.Record(AwsNaming.GatewayKey(Hub), PartKinds.Gateway, externalId: "tgw-1")) with { Observed = Observed(Hub, "tgw-1") };

        var needs = new AwsTransitLinkType().Needs(Question([hub], Attached(Left(), Hub, "tgw-1")));

        Assert.DoesNotContain(needs, need => need.Network == Given.Payments && need.Pool == "attachments");
        Assert.Contains(needs, need => need.Network == Given.Orders && need.Pool == "attachments");
    }

    private static Veto Veto(string fact, ImmutableArray<HubEnd> hubs) => Judge(hubs).Vetoes.Single(veto => veto.Fact == fact);

    private static LinkJudgement Judge(ImmutableArray<HubEnd> hubs, LinkEnd? left = null, LinkEnd? right = null) => new AwsTransitLinkType().Judge(Question(hubs, left, right));

    private static LinkQuestion Question(ImmutableArray<HubEnd> hubs, LinkEnd? left = null, LinkEnd? right = null) =>
        new(left ?? Left(), right ?? Right(), LinkRequirements.None) { Hubs = hubs };

    private static LinkEnd Left() => End(Given.Payments, "10.1.0.0/16");

    private static LinkEnd Right() => End(Given.Orders, "10.2.0.0/16");

    private static LinkEnd End(NetworkRef network, string block) => new()
    {
        Resource = $"res-{network.NetworkId}",
        ResourceName = network.NetworkId,
        Service = "svc-1",
        Network = network,
        Region = Given.Region,
        Prefix = Given.Net(block.Replace(".0.0/16", ".1.0/24", StringComparison.Ordinal)),
        Observed = Given.Network(network, block),
    };

    private static LinkEnd Attached(LinkEnd end, NetworkRef hub, string gateway) => end with
    {
        Observed = end.Observed with { Attachments = [Attachment(end.Network, gateway)] },
        Ledger = Given.Ledger(Given.Record(AwsNaming.AttachmentKey(end.Network, hub), PartKinds.Attachment, externalId: $"tgw-attach-{gateway}")),
    };

    private static ObservedAttachment Attachment(NetworkRef network, string gateway) =>
        new($"tgw-attach-{gateway}", gateway, ObservedLinkState.Active, Given.Tags()) { Network = network };

    private static HubEnd HubEnd(NetworkRef hub, string setting = "create", string? asn = null, string region = Given.Region, params PartRecord[] ledger) => new()
    {
        Site = new(hub, region, "prv-hub"),
        Observed = new(hub, region),
        Settings = asn is null ? Given.Tags(("hub", setting)) : Given.Tags(("hub", setting), ("hub_asn", asn)),
        Ledger = Given.Ledger(ledger),
    };

    private static ObservedNetwork Observed(NetworkRef hub, string gateway) =>
        new(hub, Given.Region) { Gateways = [new(gateway, hub.Account, ObservedLinkState.Active, Given.Tags())] };

    private static ObservedGatewayTable Table(string id) =>
        new(id, ObservedLinkState.Active, Given.Tags(), ImmutableSortedDictionary<string, ObservedLinkState>.Empty, []);

    private static ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Promised(string pool, ImmutableSortedSet<string> items) =>
        ImmutableSortedDictionary<string, ImmutableSortedSet<string>>.Empty.Add(pool, items);
}
