using System.Xml.Linq;
using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Tests.Support;
using static NetConnect.CloudSim.Tests.Support.SimWorld;

namespace NetConnect.CloudSim.Tests.Ec2;

public class RouteTests
{
    private readonly SimWorld sim = new();

    [Fact]
    public void Route_ThroughADeletedPeering_BecomesABlackhole()
    {
        var (left, _, peering) = sim.ActivePeering();
        var table = sim.MainTable(left);
        sim.Route(table, "10.2.0.0/16", peering);
        Assert.Equal(["active", "active"], States(table));
        sim.Delete(peering);
        Assert.Equal(["active", "blackhole"], States(table));
    }

    [Fact]
    public void Route_CreatedTwice_AlreadyExists()
    {
        var (left, _, peering) = sim.ActivePeering();
        Assert.Null(sim.Route(sim.MainTable(left), "10.2.0.0/16", peering).Error);
        Assert.Equal("RouteAlreadyExists", sim.Route(sim.MainTable(left), "10.2.0.0/16", peering).Error);
    }

    [Fact]
    public void Route_WithHostBits_IsKeptInCanonicalForm()
    {
        var (left, _, peering) = sim.ActivePeering();
        sim.Route(sim.MainTable(left), "10.2.3.4/16", peering);
        Assert.Contains("10.2.0.0/16", Describe(sim.MainTable(left)).All("destinationCidrBlock"));
    }

    [Theory]
    [InlineData("10.1.0.0/16")]
    [InlineData("10.1.5.0/24")]
    public void Route_InsideTheVpcsOwnPrefix_IsRefusedForAPeering(string destination)
    {
        var (left, _, peering) = sim.ActivePeering();
        Assert.Equal("InvalidParameterValue", sim.Route(sim.MainTable(left), destination, peering).Error);
    }

    [Fact]
    public void Route_ToAPeeringOfOtherVpcs_IsNotFound()
    {
        var (_, _, peering) = sim.ActivePeering();
        var third = sim.Vpc("10.3.0.0/16");
        Assert.Equal("InvalidVpcPeeringConnectionID.NotFound", sim.Route(sim.MainTable(third), "10.2.0.0/16", peering).Error);
    }

    [Fact]
    public void Route_ToADeletedPeering_IsNotFound()
    {
        var (left, _, peering) = sim.ActivePeering();
        sim.Delete(peering);
        Assert.Equal("InvalidVpcPeeringConnectionID.NotFound", sim.Route(sim.MainTable(left), "10.2.0.0/16", peering).Error);
    }

    [Fact]
    public void Route_BeyondTheLimit_IsRefused()
    {
        var (left, _, peering) = sim.ActivePeering();
        sim.Emulator.World.Settings.Limits = new Limits { RoutesPerTable = 1 };
        Assert.Null(sim.Route(sim.MainTable(left), "10.2.0.0/17", peering).Error);
        Assert.Equal("RouteLimitExceeded", sim.Route(sim.MainTable(left), "10.2.128.0/17", peering).Error);
    }

    [Fact]
    public void Route_WithTwoTargets_IsRefused()
    {
        var (left, _, peering) = sim.ActivePeering();
        Assert.Equal("InvalidParameterCombination", sim.Call(Left, "CreateRoute", ("RouteTableId", sim.MainTable(left)), ("DestinationCidrBlock", "10.2.0.0/16"),
            ("VpcPeeringConnectionId", peering), ("NatGatewayId", "nat-0123456789abcdef0")).Error);
    }

    [Fact]
    public void Route_Replaced_PointsElsewhere()
    {
        var (left, _, peering) = sim.ActivePeering();
        var table = sim.MainTable(left);
        Assert.Equal("InvalidParameterValue", Replace().Error);
        sim.Call(Left, "CreateRoute", ("RouteTableId", table), ("DestinationCidrBlock", "10.2.0.0/16"), ("NatGatewayId", "nat-0123456789abcdef0"));
        Assert.Null(Replace().Error);
        Assert.Equal([peering], Describe(table).All("vpcPeeringConnectionId"));

        Reply Replace() => sim.Call(Left, "ReplaceRoute", ("RouteTableId", table), ("DestinationCidrBlock", "10.2.0.0/16"), ("VpcPeeringConnectionId", peering));
    }

    [Fact]
    public void Route_DeletedTwice_IsNotFound()
    {
        var (left, _, peering) = sim.ActivePeering();
        sim.Route(sim.MainTable(left), "10.2.0.0/16", peering);
        Assert.Null(Delete("10.2.0.0/16").Error);
        Assert.Equal("InvalidRoute.NotFound", Delete("10.2.0.0/16").Error);
        Assert.Equal("InvalidParameterValue", Delete("10.1.0.0/16").Error);

        Reply Delete(string destination) => sim.Call(Left, "DeleteRoute", ("RouteTableId", sim.MainTable(left)), ("DestinationCidrBlock", destination));
    }

    [Fact]
    public void Association_OfASubnet_IsExclusive()
    {
        var vpc = sim.Vpc("10.1.0.0/16");
        var subnet = sim.Subnet(vpc, "10.1.1.0/24");
        var table = sim.Call(Left, "CreateRouteTable", ("VpcId", vpc))["routeTableId"];
        var association = sim.Call(Left, "AssociateRouteTable", ("RouteTableId", table), ("SubnetId", subnet))["associationId"];
        Assert.Equal("Resource.AlreadyAssociated", sim.Call(Left, "AssociateRouteTable", ("RouteTableId", sim.MainTable(vpc)), ("SubnetId", subnet)).Error);
        Assert.Equal("DependencyViolation", sim.Call(Left, "DeleteRouteTable", ("RouteTableId", table)).Error);
        Assert.Equal([table], sim.Call(Left, "DescribeRouteTables", ("Filter.1.Name", "association.subnet-id"), ("Filter.1.Value.1", subnet)).All("routeTableId").Distinct());
        Assert.Null(sim.Call(Left, "DisassociateRouteTable", ("AssociationId", association)).Error);
        Assert.Null(sim.Call(Left, "DeleteRouteTable", ("RouteTableId", table)).Error);
    }

    private Reply Describe(string table) => sim.Call(Left, "DescribeRouteTables", ("RouteTableId.1", table));

    private IReadOnlyList<string> States(string table) =>
        [.. Describe(table).Xml.Descendants().Where(e => e.Name.LocalName == "routeSet").Elements().Select(r => r.Elements().First(e => e.Name.LocalName == "state").Value)];
}
