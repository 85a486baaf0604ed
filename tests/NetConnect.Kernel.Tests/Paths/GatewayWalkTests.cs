using System.Collections.Immutable;
using NetConnect.Kernel.Paths;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Model.Paths;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Tests.Paths;

/// <summary>Walks over gateways between networks: each step of the way can stop them, and says so.</summary>
public class GatewayWalkTests
{
    private const string Gateway = "tgw-1";

    private static readonly NetworkRef Hub = NetworkRef.Hub(Platform.Aws, "333333333333", "ap-southeast-1");
    private static readonly NetworkRef FarHub = NetworkRef.Hub(Platform.Aws, "333333333333", "eu-west-1");

    private static Estate Whole => Attached(Gateway, Gateway) with
    {
        Hubs = [new(Hub, "ap-southeast-1")
        {
            Gateways = [Router(
                Gateway,
                [Spoke("att-1", Estate.LeftRef, "table-1"), Spoke("att-2", Estate.RightRef, "table-2")],
                Table("table-1", ("10.2.0.0/24", "att-2")),
                Table("table-2", ("10.1.0.0/24", "att-1")))],
        },],
    };

    private static Estate Far => Attached(Gateway, "tgw-2") with
    {
        Hubs =
        [
            new(Hub, "ap-southeast-1")
            {
                Gateways = [Router(
                    Gateway,
                    [Spoke("att-1", Estate.LeftRef, "table-1"), Peer("att-p", "tgw-2", "table-p")],
                    Table("table-1", ("10.2.0.0/24", "att-p")),
                    Table("table-p", ("10.1.0.0/24", "att-1")))],
            },
            new(FarHub, "eu-west-1")
            {
                Gateways = [Router(
                    "tgw-2",
                    [Spoke("att-2", Estate.RightRef, "table-2"), Peer("att-p", Gateway, "table-q")],
                    Table("table-2", ("10.1.0.0/24", "att-p")),
                    Table("table-q", ("10.2.0.0/24", "att-2")))],
            },
        ],
    };

    [Fact]
    public void Walk_OverOneHub_PassesAndTellsTheWay()
    {
        var report = Whole.Walk();

        Assert.True(report.Passes, report.StoppedAt?.Message);
        Assert.Equal(
            [
                "rtb-1: 10.2.0.0/25 goes to tgw-1 by route 10.2.0.0/24",
                "att-1: active, ties vpc-1 to tgw-1",
                "table-1: 10.2.0.0/25 goes to att-2 by route 10.2.0.0/24",
                "tgw-1: hands it to AWS/222222222222/vpc-2",
                "att-2: active, ties vpc-2 to tgw-1",
            ],
            report.Forward.Skip(3).Take(5).Select(hop => hop.Message));
    }

    [Fact]
    public void Walk_OverTwoHubs_PassesBothWays()
    {
        var report = Far.Walk();

        Assert.True(report.Passes, report.StoppedAt?.Message);
        Assert.Contains(report.Forward, hop => hop.Message == "table-q: 10.2.0.0/25 goes to att-2 by route 10.2.0.0/24");
        Assert.Contains(report.Back, hop => hop.Message == "table-p: 10.1.0.0/25 goes to att-1 by route 10.1.0.0/24");
    }

    [Fact]
    public void Walk_WithoutAttachment_StopsThere() =>
        Stops(Whole.WithLeft(left => left with { Attachments = [] }), HopKind.Link, "tgw-1: a route leads to it, but vpc-1 is not attached to it");

    [Fact]
    public void Walk_FromAZoneWithoutInterface_StopsThere() => Stops(
        Whole.WithLeft(left => left with { Attachments = [left.Attachments[0] with { Subnets = ["subnet-1a"] }] }),
        HopKind.Link, "att-1: has no interface in zone b, where subnet-1b lies");

    [Fact]
    public void Walk_OverAViewOfAPart_KnowsTheZonesOfTheWholeAttachment()
    {
        var part = Cidr.Parse("10.1.0.0/26");
        var estate = Whole.WithLeft(left => left with { Subnets = left.Subnets.Add(left.Subnets[0] with { Id = "subnet-1c", Cidr = Cidr.Parse("10.1.9.0/24") }) })
            .WithLeft(left => left with { Attachments = [left.Attachments[0] with { Subnets = ["subnet-1c"] }] });
        var view = TopologyView.For(estate.Left.Network, part, estate.Right.Prefix, "sg-1");

        var report = (estate with { Left = estate.Left with { Network = view, Prefix = part } }).Walk();

        Assert.True(report.Passes, report.StoppedAt?.Message);
    }

    [Fact]
    public void Walk_AttachmentNotAccepted_StopsThere() => Stops(
        Whole.WithLeft(left => left with { Attachments = [left.Attachments[0] with { State = ObservedLinkState.PendingAcceptance, StateMessage = "pendingAcceptance" }] }),
        HopKind.Link, "att-1: not active yet: pendingAcceptance");

    [Fact]
    public void Walk_OverAHubThatNobodyCouldRead_StopsThere() =>
        Stops(Whole with { Hubs = [] }, HopKind.Gateway, "tgw-1: not among the gateways that could be read");

    [Fact]
    public void Walk_WithoutARouteAtTheHub_StopsThere() => Stops(
        WithTables(Table("table-1"), Table("table-2", ("10.1.0.0/24", "att-1"))),
        HopKind.Gateway, "table-1: no route to 10.2.0.0/25 for what comes from att-1");

    [Fact]
    public void Walk_WithoutARouteBack_StopsOnTheWayBack()
    {
        var report = WithTables(Table("table-1", ("10.2.0.0/24", "att-2")), Table("table-2")).Walk();

        Assert.Equal("table-2: no route to 10.1.0.0/25 for what comes from att-2", report.StoppedAt?.Message);
        Assert.True(report.Forward.All(hop => hop.Passes));
    }

    [Fact]
    public void Walk_HandedToAnotherNetwork_StopsThere() => Stops(
        WithTables(Table("table-1", ("10.2.0.0/24", "att-1")), Table("table-2", ("10.1.0.0/24", "att-1"))),
        HopKind.Gateway, "tgw-1: hands it to AWS/111111111111/vpc-1, not to vpc-2");

    [Fact]
    public void Walk_PartOfThePrefixLedElsewhere_StopsThere() => Stops(
        WithTables(Table("table-1", ("10.2.0.0/24", "att-2"), ("10.2.0.64/28", "att-9")), Table("table-2", ("10.1.0.0/24", "att-1"))),
        HopKind.Gateway, "table-1: 10.2.0.64/28 inside 10.2.0.0/25 goes another way, to att-9");

    [Fact]
    public void Walk_BackOverTheOtherKindOfLink_StopsThere()
    {
        var report = Whole.WithRight(right => Estate.Routes(right, Estate.Route("10.2.0.0/16", "local"), Estate.Route("10.1.0.0/24"))).Walk();

        Assert.Equal("answers would leave by pcx-1, but came in by tgw-1", report.StoppedAt?.Message.Split(": ")[^1]);
    }

    private static Estate WithTables(params ObservedGatewayTable[] tables) => Whole with
    {
        Hubs = [Whole.Hubs[0] with { Gateways = [Whole.Hubs[0].Gateways[0] with { Tables = [.. tables] }] }],
    };

    private static Estate Attached(string left, string right) => Estate.Whole
        .WithLeft(network => Over(network, 1, left))
        .WithRight(network => Over(network, 2, right));

    private static ObservedNetwork Over(ObservedNetwork network, int number, string gateway) =>
        Estate.Routes(network, Estate.Route($"10.{number}.0.0/16", "local"), Estate.Route($"10.{3 - number}.0.0/24", gateway)) with
        {
            Links = [],
            Attachments = [new($"att-{number}", gateway, ObservedLinkState.Active, NoTags) { Network = network.Network, Subnets = [$"subnet-{number}a", $"subnet-{number}b"] }],
        };

    private static ObservedGateway Router(string id, ImmutableArray<ObservedAttachment> attachments, params ObservedGatewayTable[] tables) =>
        new(id, "333333333333", ObservedLinkState.Active, NoTags) { Attachments = [.. attachments.Select(one => one with { Gateway = id })], Tables = [.. tables] };

    private static ObservedAttachment Spoke(string id, NetworkRef network, string table) => new(id, "", ObservedLinkState.Active, NoTags) { Network = network, Table = table };

    private static ObservedAttachment Peer(string id, string peer, string table) => new(id, "", ObservedLinkState.Active, NoTags) { PeerGateway = peer, Table = table };

    private static ObservedGatewayTable Table(string id, params (string Prefix, string Attachment)[] routes) => new(
        id,
        ObservedLinkState.Active,
        NoTags,
        ImmutableSortedDictionary<string, ObservedLinkState>.Empty,
        [.. routes.Select(route => new ObservedRoute(Cidr.Parse(route.Prefix), RouteTargetKind.Link, route.Attachment))]);

    private static ImmutableSortedDictionary<string, string> NoTags => ImmutableSortedDictionary<string, string>.Empty;

    private static void Stops(Estate estate, HopKind kind, string message)
    {
        var report = estate.Walk();
        Assert.Equal(message, report.StoppedAt?.Message);
        Assert.Equal(kind, report.StoppedAt?.Kind);
    }
}
