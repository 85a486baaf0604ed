using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Planning;

/// <summary>What a hub needs, and what it leaves alone.</summary>
public sealed class HubPartTests
{
    private const string Left = "10.1.1.0/24", Right = "10.2.1.0/24";

    private static readonly NetworkRef Hub = NetworkRef.Hub(Platform.Aws, "333333333333", Given.Region);
    private static readonly NetworkRef Far = NetworkRef.Hub(Platform.Aws, "333333333333", "us-east-1");

    [Fact]
    public void A_gateway_of_ours_begins_with_everything_switched_off_and_a_number_of_its_own()
    {
        var call = Parts(Empty).Single(part => part.Key == AwsNaming.GatewayKey(Hub)).Operation!;

        Assert.Equal("CreateTransitGateway", call.Name);
        Assert.Equal(
            ["disable", "disable", "disable"],
            new[] { "AutoAcceptSharedAttachments", "DefaultRouteTableAssociation", "DefaultRouteTablePropagation" }.Select(name => call.Arguments[$"Options.{name}"]));
        Assert.InRange(long.Parse(call.Arguments["Options.AmazonSideAsn"]), 4_200_000_000, 4_294_967_294);
        Assert.NotEqual(AwsNaming.Asn("333333333333", "eu-west-1"), AwsNaming.Asn("333333333333", "us-east-1"));
    }

    [Fact]
    public void The_number_that_operators_gave_is_taken()
    {
        var half = Half() with { Settings = Given.Tags(("hub", "create"), ("hub_asn", "64600")) };

        Assert.Equal("64600", Parts(Empty, [half]).Single(part => part.Key == AwsNaming.GatewayKey(Hub)).Operation!.Arguments["Options.AmazonSideAsn"]);
    }

    [Fact]
    public void Each_network_has_a_table_of_its_own_with_routes_to_what_was_agreed()
    {
        var seen = Seen(Attachment("tgw-attach-1", Given.Payments), Attachment("tgw-attach-2", Given.Orders));
        seen = With(seen, Table("tgw-rtb-1", Given.Payments), Table("tgw-rtb-2", Given.Orders));

        var routes = Parts(seen).Where(part => part.Kind == PartKinds.HubRoute).ToList();

        Assert.Equal(
            [("tgw-rtb-1", Right, "tgw-attach-2"), ("tgw-rtb-2", Left, "tgw-attach-1")],
            routes.Select(part => (part.Spec["table"], part.Spec["destination"], part.Spec["target"])));
        Assert.All(routes, part => Assert.Equal("CreateTransitGatewayRoute", part.Operation!.Name));
    }

    [Fact]
    public void Of_two_networks_with_the_same_prefix_behind_one_peering_the_second_is_told()
    {
        var first = HalfToFar("con-1", Given.Payments, Left);
        var second = HalfToFar("con-2", Given.Orders, Left);
        var seen = With(Seen(Attachment("tgw-attach-1", Given.Payments), Attachment("tgw-attach-2", Given.Orders)), Table("tgw-rtb-9", Far));

        var parts = Parts(seen, [second, first]).Where(part => part.Kind == PartKinds.HubRoute && part.Key.Contains($"{Far}/", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, parts.Count);
        var told = parts.Single(part => part.Users.Contains("con-2"));
        Assert.Equal(PartPresence.Blocked, told.Presence);
        Assert.Contains("leads to another network", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_attachment_that_goes_by_another_table_is_not_taken_off_it()
    {
        var seen = With(Seen(Attachment("tgw-attach-1", Given.Payments) with { Table = "tgw-rtb-theirs" }), Table("tgw-rtb-1", Given.Payments));

        var part = Parts(seen).Single(part => part.Key == AwsNaming.AssociationKey(Hub, Given.Payments));

        Assert.Equal((PartPresence.Blocked, null), (part.Presence, part.Operation));
    }

    [Fact]
    public void A_route_of_somebody_else_in_the_way_is_left_alone()
    {
        var table = Table("tgw-rtb-1", Given.Payments) with { Routes = [new(Given.Net(Right), RouteTargetKind.Link, "tgw-attach-7")] };
        var seen = With(Seen(Attachment("tgw-attach-1", Given.Payments), Attachment("tgw-attach-2", Given.Orders)), table);

        var part = Parts(seen).Single(part => part.Key == AwsNaming.HubRouteKey(Hub, Given.Payments, Right));

        Assert.Equal((PartPresence.Blocked, null), (part.Presence, part.Operation));
    }

    [Fact]
    public void A_gateway_waits_for_what_leaves_it_and_lingers_for_what_others_have_there()
    {
        var gateway = Given.Record(AwsNaming.GatewayKey(Hub), PartKinds.Gateway, externalId: "tgw-1");
        var admitted = Given.Record(AwsNaming.AdmitKey(Hub, Given.Payments), PartKinds.Admit, PartStage.Gone, "tgw-attach-1");
        var seen = Seen(Attachment("tgw-attach-1", Given.Payments));

        var leaving = Unwanted(seen, gateway, admitted);
        var lingering = Unwanted(seen, gateway);
        var free = Unwanted(Seen(), gateway);

        Assert.Equal((PartPresence.Settling, false, null), (leaving.Presence, leaving.MayLinger, leaving.Operation));
        Assert.Equal((PartPresence.InUse, true, null), (lingering.Presence, lingering.MayLinger, lingering.Operation));
        Assert.Equal("DeleteTransitGateway", free.Operation!.Name);
    }

    [Fact]
    public void A_table_that_was_made_twice_is_removed_where_nothing_goes_by_it()
    {
        var tied = Table("tgw-rtb-3", Given.Payments) with { Associations = ImmutableSortedDictionary<string, ObservedLinkState>.Empty.Add("tgw-attach-9", ObservedLinkState.Active) };
        var seen = With(Seen(), Table("tgw-rtb-1", Given.Payments), Table("tgw-rtb-2", Given.Payments), tied);

        var table = Parts(seen).Single(part => part.Key == AwsNaming.TableKey(Hub, Given.Payments));

        Assert.Equal(("tgw-rtb-1", PartPresence.Different), (table.ExternalId, table.Presence));
        Assert.Equal(("DeleteTransitGatewayRouteTable", "tgw-rtb-2", OperationEffect.Change), (table.Operation!.Name, table.Operation.Arguments["TransitGatewayRouteTableId"], table.Operation.Effect));
        Assert.Equal(PartPresence.Ready, Parts(With(Seen(), Table("tgw-rtb-1", Given.Payments), tied)).Single(part => part.Key == table.Key).Presence);
    }

    [Fact]
    public void A_gateway_that_was_made_twice_is_removed_where_nothing_hangs_on_it()
    {
        var seen = Seen(Attachment("tgw-attach-1", Given.Payments));
        var (idle, used) = (seen.Gateways[0] with { Id = "tgw-2", Attachments = [] }, seen.Gateways[0] with { Id = "tgw-3" });

        var gateway = Parts(seen with { Gateways = [seen.Gateways[0], used, idle] }).Single(part => part.Key == AwsNaming.GatewayKey(Hub));

        Assert.Equal(("tgw-1", "DeleteTransitGateway", "tgw-2"), (gateway.ExternalId, gateway.Operation!.Name, gateway.Operation.Arguments["TransitGatewayId"]));
        Assert.Equal(PartPresence.Ready, Parts(seen with { Gateways = [seen.Gateways[0], used] }).Single(part => part.Key == gateway.Key).Presence);
    }

    [Fact]
    public void A_named_gateway_is_never_removed()
    {
        var record = Given.Record(AwsNaming.GatewayKey(Hub), PartKinds.Gateway, PartStage.Foreign);

        Assert.Equal((PartPresence.Absent, null), (Unwanted(Seen(), record).Presence, Unwanted(Seen(), record).Operation));
    }

    [Fact]
    public void A_hub_that_was_made_does_not_become_another_one_under_its_connections()
    {
        var half = Half() with { Settings = Given.Tags(("hub", "tgw-2")) };
        var record = Given.Record(AwsNaming.GatewayKey(Hub), PartKinds.Gateway, externalId: "tgw-1");

        var part = Parts(Seen(), [half], record).Single(part => part.Key == AwsNaming.GatewayKey(Hub));

        Assert.Equal((PartPresence.Blocked, null), (part.Presence, part.Operation));
    }

    [Fact]
    public void A_peering_of_gateways_is_accepted_only_from_the_gateway_that_the_other_hub_named()
    {
        var hub = Far;
        var peering = new ObservedAttachment("tgw-attach-5", "tgw-1", ObservedLinkState.PendingAcceptance, Given.Tags()) { PeerGateway = "tgw-2" };
        var half = Given.HubHalf(hub, Given.End(Given.Payments, Left, Hub), Given.End(Given.Orders, Right, hub, region: "us-east-1"), other: Hub);
        HalfWish Named(string gateway) => half with { RemotePublished = Given.Tags(("gateway_peering_id", "tgw-attach-5"), ("transit_gateway_id", gateway)) };
        PartAssessment Part(string gateway) => new AwsPlanner()
            .Assess(Given.Wish(hub, Named(gateway)), Given.NoLedger, Seen(hub, peering))
            .Single(part => part.Kind == PartKinds.GatewayAccept);

        Assert.Equal("AcceptTransitGatewayPeeringAttachment", Part("tgw-2").Operation!.Name);
        Assert.Null(Part("tgw-3").Operation);
    }

    [Fact]
    public void All_that_bears_our_mark_is_listed()
    {
        var seen = With(Seen(Attachment("tgw-attach-1", Given.Payments)), Table("tgw-rtb-1", Given.Payments));

        Assert.Equal(
            [("tgw-1", "gateway"), ("tgw-attach-1", "attachment"), ("tgw-rtb-1", "gateway-table")],
            new AwsPlanner().Marked(seen, Given.Installation).Select(item => (item.ExternalId, item.Kind)));
        Assert.Empty(new AwsPlanner().Marked(seen, "another"));
    }

    private static ObservedNetwork Empty => new(Hub, Given.Region);

    private static HalfWish Half() => Given.HubHalf(
        Hub, Given.End(Given.Payments, Left, Hub, "tgw-attach-1"), Given.End(Given.Orders, Right, Hub, "tgw-attach-2"));

    private static HalfWish HalfToFar(string connection, NetworkRef network, string prefix) => Given.HubHalf(
        Hub,
        Given.End(network, prefix, Hub, network == Given.Payments ? "tgw-attach-1" : "tgw-attach-2"),
        Given.End(Given.Reports, "10.3.1.0/24", Far, region: "us-east-1"),
        connection,
        Far);

    private static ImmutableArray<PartAssessment> Parts(ObservedNetwork seen, HalfWish[]? halves = null, params PartRecord[] records) =>
        new AwsPlanner().Assess(Given.Wish(Hub, halves ?? [Half()]), Given.Ledger(records), seen);

    private static PartAssessment Unwanted(ObservedNetwork seen, params PartRecord[] records) =>
        new AwsPlanner().Assess(Given.Wish(Hub), Given.Ledger(records), seen).Single(part => part.Key == AwsNaming.GatewayKey(Hub));

    private static ObservedNetwork Seen(params ObservedAttachment[] attachments) => Seen(Hub, attachments);

    private static ObservedNetwork Seen(NetworkRef hub, params ObservedAttachment[] attachments) => new(hub, Given.Region)
    {
        Gateways = [new("tgw-1", hub.Account, ObservedLinkState.Active, AwsNaming.GatewayMark(Given.Installation, hub)) { Attachments = [.. attachments] }],
    };

    private static ObservedNetwork With(ObservedNetwork seen, params ObservedGatewayTable[] tables) =>
        seen with { Gateways = [seen.Gateways[0] with { Tables = [.. tables] }] };

    private static ObservedAttachment Attachment(string id, NetworkRef network) =>
        new(id, "tgw-1", ObservedLinkState.Active, AwsNaming.AttachmentMark(Given.Installation, Hub, network)) { Network = network };

    private static ObservedGatewayTable Table(string id, NetworkRef member) => new(
        id, ObservedLinkState.Active, AwsNaming.TableMark(Given.Installation, Hub, member), ImmutableSortedDictionary<string, ObservedLinkState>.Empty, []);
}
