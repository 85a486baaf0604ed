using NetConnect.Model.Addresses;
using NetConnect.Model.Links;
using NetConnect.Model.Paths;
using NetConnect.Model.Topology;
using static NetConnect.Kernel.Tests.Paths.Estate;
using static NetConnect.Kernel.Tests.Paths.PacketWalkTests;

namespace NetConnect.Kernel.Tests.Paths;

public class RouteWalkTests
{
    [Fact]
    public void Walk_NoRoute_StopsAtTheTable() =>
        StopsForward(Whole.WithLeft(left => Routes(left)), HopKind.RouteTable, "rtb-1: no route to 10.2.0.0/25");

    [Fact]
    public void Walk_NoRouteBack_IsNamedAsBack() =>
        StopsBack(Whole.WithRight(right => Routes(right)), HopKind.RouteTable, "rtb-2: no route to 10.1.0.0/25");

    [Fact]
    public void Walk_RouteToAPartOnly_StopsAtTheTable() => StopsForward(
        Whole.WithLeft(left => Routes(left, Route("10.2.0.0/28"))),
        HopKind.RouteTable, "rtb-1: no route to all of 10.2.0.0/25, only to 10.2.0.0/28");

    [Fact]
    public void Walk_BlackHole_StopsAtTheTable() => StopsForward(
        Whole.WithLeft(left => Routes(left, Route("10.2.0.0/24", blackhole: true))),
        HopKind.RouteTable, "rtb-1: 10.2.0.0/25 goes to pcx-1 by route 10.2.0.0/24, a black hole: the target is gone");

    [Fact]
    public void Walk_RouteToSomethingElse_StopsAtTheTable() => StopsForward(
        Whole.WithLeft(left => Routes(left, Route("0.0.0.0/0", "igw-1"))),
        HopKind.RouteTable, "rtb-1: 10.2.0.0/25 goes to igw-1 by route 0.0.0.0/0, which is no link between the two networks");

    [Fact]
    public void Walk_LocalRouteTakesTheTraffic_StopsAtTheTable() => StopsForward(
        Whole.WithLeft(left => Routes(left, Route("10.0.0.0/8", "local"))),
        HopKind.RouteTable, "rtb-1: 10.2.0.0/25 goes to local by route 10.0.0.0/8, which is no link between the two networks");

    [Fact]
    public void Walk_MoreSpecificForeignRouteInside_StopsAndNamesIt() => StopsForward(
        Whole.WithLeft(left => Routes(left, Route("10.2.0.0/24"), Route("10.2.0.64/28", "vgw-1"))),
        HopKind.RouteTable, "rtb-1: 10.2.0.64/28 inside 10.2.0.0/25 goes another way, to vgw-1 by route 10.2.0.64/28");

    [Fact]
    public void Walk_MoreSpecificBlackHoleInside_StopsAndNamesIt() => StopsForward(
        Whole.WithLeft(left => Routes(left, Route("10.2.0.0/24"), Route("10.2.0.64/28", blackhole: true))),
        HopKind.RouteTable,
        "rtb-1: 10.2.0.64/28 inside 10.2.0.0/25 goes another way, to pcx-1 by route 10.2.0.64/28, a black hole: the target is gone");

    [Fact]
    public void Walk_MoreSpecificRouteToTheSameLink_Passes() =>
        Assert.True(Whole.WithLeft(left => Routes(left, Route("10.2.0.0/24"), Route("10.2.0.64/28"))).Walk().Passes);

    [Fact]
    public void Walk_LongestMatch_Decides() => Assert.True(Whole.WithLeft(left => Routes(left,
        Route("0.0.0.0/0", "igw-1"),
        Route("10.2.0.0/24"),
        Route("10.0.0.0/8", "tgw-1"))).Walk().Passes);

    [Fact]
    public void Walk_AnswersByAnotherLink_StopBack()
    {
        var second = Whole.Right.Network.Links[0] with { Id = "pcx-2" };
        StopsBack(
            Whole.WithRight(right => Routes(right with { Links = right.Links.Add(second) }, Route("10.1.0.0/24", "pcx-2"))),
            HopKind.RouteTable, "rtb-2: answers would leave by pcx-2, but came in by pcx-1");
    }

    [Theory]
    [InlineData(LinkType.Wireguard, true)]
    [InlineData(LinkType.Vxlan, false)]
    public void Walk_AnswersByTheOtherEndOfTheSameKindOfTunnel_Pass(LinkType back, bool passes)
    {
        var tunnel = Whole.Right.Network.Links[0] with { Id = "nc-left", Type = LinkType.Wireguard, IsOneEnd = true };
        var estate = Whole.WithLeft(left => Routes(left with { Links = [tunnel] }, Route("10.2.0.0/24", "nc-left")))
            .WithRight(right => Routes(right with { Links = [tunnel with { Id = "nc-right", Type = back }] }, Route("10.1.0.0/24", "nc-right")));

        Assert.Equal(passes, estate.Walk().Passes);
    }

    [Fact]
    public void Walk_NoSubnetYet_StandsOnTheMainTable()
    {
        var estate = Whole.WithLeft(left => left with { Subnets = [] });
        StopsForward(estate, HopKind.RouteTable, "rtb-1-main: no route to 10.2.0.0/25");

        var routed = estate.WithLeft(left => left with { RouteTables = [left.RouteTables[1] with { IsMain = true }] });
        Assert.True(routed.Walk().Passes);
        Assert.Equal("vpc-1: no subnet in 10.1.0.0/24 yet; the main route table counts", routed.Walk().Forward[0].Message);
    }

    [Fact]
    public void Walk_TableNotRead_Stops() => StopsForward(
        Whole.WithLeft(left => left with { RouteTables = [] }), HopKind.RouteTable, "rtb-1: no such route table was read");

    [Fact]
    public void Walk_OneZoneWithoutRoute_PassesPartly()
    {
        var report = Whole.WithLeft(ZoneBOnMainTable).Walk();

        Assert.True(report is { Passes: false, Partly: true });
        Assert.Equal("rtb-1-main: no route to 10.2.0.0/25", report.StoppedAt?.Message);
        Assert.Equal("subnet-1b", report.Forward[0].Object);
    }

    [Fact]
    public void Walk_PrefixInTheGoodZoneOnly_Passes()
    {
        var estate = Whole.WithLeft(ZoneBOnMainTable);
        Assert.True((estate with { Left = estate.Left with { Prefix = Cidr.Parse("10.1.0.0/26") } }).Walk().Passes);
    }

    private static ObservedNetwork ZoneBOnMainTable(ObservedNetwork network) => network with
    {
        Subnets = network.Subnets.SetItem(1, network.Subnets[1] with { RouteTableId = network.RouteTables[0].Id }),
    };
}
