using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Planning;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Planning;

/// <summary>What a network needs to hang on a hub.</summary>
public sealed class SpokePartTests
{
    private const string Route = "route/rtb-1/10.2.1.0/24";

    private static readonly NetworkRef Hub = NetworkRef.Hub(Platform.Aws, "333333333333", Given.Region);
    private static readonly string Key = AwsNaming.AttachmentKey(Given.Payments, Hub);

    [Fact]
    public void One_subnet_in_each_availability_zone_is_attached_and_none_in_a_local_zone()
    {
        var seen = Seen() with
        {
            Subnets =
            [
                Subnet("subnet-2", "eu-west-1a"), Subnet("subnet-1", "eu-west-1a"), Subnet("subnet-3", "eu-west-1b"), Subnet("subnet-4", "eu-west-1-lis-1a"),
            ],
        };

        var part = Part(seen, Key);

        Assert.Equal((PartPresence.Absent, "CreateTransitGatewayVpcAttachment"), (part.Presence, part.Operation?.Name));
        Assert.Equal(["subnet-1", "subnet-3"], part.Operation!.Arguments.Where(argument => argument.Key.StartsWith("SubnetIds", StringComparison.Ordinal)).Select(argument => argument.Value));
    }

    [Fact]
    public void A_zone_that_comes_is_attached_and_what_is_attached_stays()
    {
        var seen = Seen(Attachment(ObservedLinkState.Active, "subnet-2")) with
        {
            Subnets = [Subnet("subnet-1", "eu-west-1a"), Subnet("subnet-2", "eu-west-1a"), Subnet("subnet-3", "eu-west-1c")],
        };

        var part = Part(seen, Key, Recorded());

        Assert.Equal((PartPresence.Different, "ModifyTransitGatewayVpcAttachment"), (part.Presence, part.Operation?.Name));
        Assert.Equal("subnet-3", part.Operation!.Arguments["AddSubnetIds.1"]);
        Assert.DoesNotContain(part.Operation.Arguments.Keys, name => name.StartsWith("Remove", StringComparison.Ordinal));
    }

    [Fact]
    public void A_route_waits_for_the_hub_to_let_the_network_in()
    {
        var (waiting, standing) = (Seen(Attachment(ObservedLinkState.PendingAcceptance)), Seen(Attachment(ObservedLinkState.Active)));

        Assert.Null(Part(waiting, Route, Recorded()).Operation);
        Assert.Equal(PartPresence.Settling, Part(waiting, Key, Recorded()).Presence);
        Assert.Equal("tgw-attach-1", Part(waiting, Key, Recorded()).Published["attachment_id"]);
        var part = Part(standing, Route, Recorded());
        Assert.Equal("tgw-1", part.Operation!.Arguments["TransitGatewayId"]);
        Assert.Equal([Key], part.Requires);
    }

    [Fact]
    public void A_link_that_moves_from_a_peering_replaces_its_route_before_the_peering_goes()
    {
        var peering = Given.Record(AwsNaming.PeeringKey(Given.Pair), PartKinds.Peering, externalId: "pcx-1");
        var route = Given.Record(Route, PartKinds.Route, spec: [("table", "rtb-1"), ("destination", "10.2.1.0/24"), ("target", "pcx-1")]);
        var seen = Seen(Attachment(ObservedLinkState.Active), Given.Route("10.2.1.0/24", "pcx-1")) with
        {
            Links = [Given.Peering("pcx-1", ObservedLinkState.Active, Given.PeeringTags())],
        };

        var parts = Parts(seen, Recorded(), peering, route);

        var moved = parts.Single(part => part.Key == Route);
        Assert.Equal((PartPresence.Different, "ReplaceRoute", "tgw-1"), (moved.Presence, moved.Operation!.Name, moved.Operation.Arguments["TransitGatewayId"]));
        var left = parts.Single(part => part.Kind == PartKinds.Peering);
        Assert.Equal((false, PartPresence.Settling, null), (left.IsWanted, left.Presence, left.Operation));
    }

    [Fact]
    public void A_link_that_moves_back_replaces_its_route_before_the_attachment_goes()
    {
        var route = Given.Record(Route, PartKinds.Route, spec: [("table", "rtb-1"), ("destination", "10.2.1.0/24"), ("target", "tgw-1")]);
        var seen = Seen(Attachment(ObservedLinkState.Active), new ObservedRoute(Given.Net("10.2.1.0/24"), RouteTargetKind.Gateway, "tgw-1")) with
        {
            Links = [Given.Peering("pcx-1", ObservedLinkState.Active, Given.PeeringTags())],
        };

        var parts = new AwsPlanner().Assess(Given.Wish(Given.Payments, Given.Half()), Given.Ledger(Recorded(), route), seen);

        Assert.Equal("ReplaceRoute", parts.Single(part => part.Key == Route).Operation!.Name);
        Assert.Equal((PartPresence.Settling, null), (parts.Single(part => part.Key == Key).Presence, parts.Single(part => part.Key == Key).Operation));
    }

    [Fact]
    public void Of_two_networks_with_the_same_prefix_over_one_hub_the_second_is_told()
    {
        var other = Half("con-2") with { Remote = Given.Reports };

        var parts = new AwsPlanner().Assess(Given.Wish(Given.Payments, Half(), other), Given.Ledger(Recorded()), Seen(Attachment(ObservedLinkState.Active)));

        var second = parts.Single(part => part.Kind == PartKinds.Route && part.Users.Contains("con-2"));
        Assert.Equal(PartPresence.Blocked, second.Presence);
        Assert.Contains("leads to another network already", second.Message, StringComparison.Ordinal);
        Assert.Equal(["con-1", "con-2"], parts.Single(part => part.Key == Key).Users);
    }

    [Fact]
    public void What_can_not_be_seen_is_neither_made_nor_taken_for_gone()
    {
        var hidden = Seen() with { GatewaysHidden = "UnauthorizedOperation: no", Attachments = [], Gateways = [] };

        Assert.Equal((PartPresence.Blocked, null), (Part(hidden, Key, Recorded()).Presence, Part(hidden, Key, Recorded()).Operation));
        var left = new AwsPlanner().Assess(Given.Wish(Given.Payments), Given.Ledger(Recorded()), hidden).Single();
        Assert.Equal((false, PartPresence.Settling), (left.IsWanted, left.Presence));
    }

    [Fact]
    public void An_attachment_that_was_rejected_is_made_anew_under_the_next_name()
    {
        var ended = Attachment(ObservedLinkState.Ended);

        Assert.Equal(PartPresence.Ended, Part(Seen(ended), Key, Recorded()).Presence);
        var next = Part(Seen(ended), Key, Recorded() with { Incarnation = 2 });
        Assert.Contains(next.Operation!.Arguments, argument => argument.Value == "2");
    }

    [Fact]
    public void A_share_is_taken_up_only_while_the_gateway_is_not_seen()
    {
        var blind = Seen() with { Gateways = [] };

        Assert.Equal("AcceptResourceShareInvitation", Part(blind, AwsNaming.ShareAcceptKey(Given.Payments, Hub)).Operation!.Name);
        Assert.Equal(PartPresence.Ready, Part(Seen(), AwsNaming.ShareAcceptKey(Given.Payments, Hub)).Presence);
        Assert.Equal([AwsNaming.ShareAcceptKey(Given.Payments, Hub)], Part(Seen(), Key).Requires);
    }

    [Fact]
    public void While_it_lets_go_nothing_is_mended_and_nothing_is_made()
    {
        var wish = Given.Wish(Given.Payments, Half() with { Goal = HalfGoal.Releasing });

        var kept = new AwsPlanner().Assess(wish, Given.Ledger(Recorded()), Seen(Attachment(ObservedLinkState.Active, "subnet-9"))).Single(part => part.Key == Key);
        var gone = new AwsPlanner().Assess(wish, Given.Ledger(Recorded()), Seen()).Single(part => part.Key == Key);

        Assert.Equal((true, PartPresence.Ready, null), (kept.IsWanted, kept.Presence, kept.Operation));
        Assert.Equal((false, PartPresence.Absent, null), (gone.IsWanted, gone.Presence, gone.Operation));
    }

    private static HalfWish Half(string connection = "con-1") => Given.Spoke(Hub, Given.Orders, "10.1.1.0/24", "10.2.1.0/24", connection) with
    {
        RemotePublished = Given.Tags(("transit_gateway_id", "tgw-1"), ($"share/{Given.Payments.Account}", "arn:aws:ram:eu-west-1:333333333333:resource-share/1")),
    };

    private static ImmutableArray<PartAssessment> Parts(ObservedNetwork seen, params PartRecord[] records) =>
        new AwsPlanner().Assess(Given.Wish(Given.Payments, Half()), Given.Ledger(records), seen);

    private static PartAssessment Part(ObservedNetwork seen, string key, params PartRecord[] records) => Parts(seen, records).Single(part => part.Key == key);

    private static PartRecord Recorded() => Given.Record(Key, PartKinds.Attachment, externalId: "tgw-attach-1");

    private static ObservedNetwork Seen(ObservedAttachment? attachment = null, params ObservedRoute[] routes) => Given.Network(Given.Payments, routes: routes) with
    {
        Gateways = [new("tgw-1", Hub.Account, ObservedLinkState.Active, Given.Tags())],
        Attachments = attachment is null ? [] : [attachment],
    };

    private static ObservedAttachment Attachment(ObservedLinkState state, string subnet = "subnet-1") => new(
        "tgw-attach-1", "tgw-1", state, AwsNaming.Incarnate(AwsNaming.AttachmentMark(Given.Installation, Hub, Given.Payments), 1), state.ToString())
    {
        Network = Given.Payments,
        Subnets = [subnet],
    };

    private static ObservedSubnet Subnet(string id, string zone) => new(id, Given.Net("10.1.1.0/24"), zone, "rtb-1", "acl-1");
}
