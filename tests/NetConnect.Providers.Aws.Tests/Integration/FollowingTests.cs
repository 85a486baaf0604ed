using System.Xml.Linq;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Integration;

/// <summary>Networks change while links stand: routes go where the subnets of the prefix are.</summary>
public sealed class FollowingTests
{
    private const string Account = "111111111111";

    [Fact]
    public async Task A_resource_may_lie_in_a_block_that_was_added_later()
    {
        await using var cloud = await SimCloud.StartAsync();
        var subnet = SecondBlock(cloud);
        var sides = Sides.Of(cloud, [], []);
        sides.Payments.Halves[0] = Given.Half(remote: cloud.Orders, local: "10.7.1.0/24", to: Sides.Remote);
        sides.Orders.Halves[0] = Given.Half(remote: cloud.Payments, local: Sides.Remote, to: "10.7.1.0/24", inbound: Given.Ping("10.7.1.0/24"));

        await sides.Link.SettleAsync();

        Assert.True(sides.Payments.IsSettled && sides.Orders.IsSettled, sides.Open);
        var network = await sides.SeeAsync();
        Assert.Equal([Given.Net("10.1.0.0/16"), Given.Net("10.7.0.0/16")], network.Cidrs);
        Assert.Equal(network.Subnets.Single(one => one.Id == subnet).RouteTableId, Assert.Single(Routed(network)));
        var group = sides.Orders.Parts.Single(part => part.ManagedGroup is not null).ManagedGroup;
        Assert.True((await cloud.PingAsync(
            $"from=10.7.1.10&from_vpc={cloud.Payments.NetworkId}&to=10.2.1.10&to_vpc={cloud.Orders.NetworkId}&protocol=icmp&to_groups={group}"))
            .GetProperty("passes").GetBoolean());
    }

    [Fact]
    public async Task A_new_subnet_in_the_prefix_brings_its_table_a_route()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Wide(cloud);
        await sides.Link.SettleAsync();
        var tables = Routed(await sides.SeeAsync());

        var (table, _) = NewSubnet(sides, "10.1.9.0/24");
        await sides.Link.SettleAsync();

        Assert.Equal(tables.Append(table).Order(StringComparer.Ordinal), Routed(await sides.SeeAsync()));
    }

    [Fact]
    public async Task A_subnet_that_moves_to_another_table_takes_the_route_along()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Sides.Of(cloud, [], []);
        await sides.Link.SettleAsync();
        var old = Assert.Single(Routed(await sides.SeeAsync()));
        Assert.Equal(sides.Id("route-table/private"), old);

        var other = Text(cloud.Act(Account, "CreateRouteTable", ("VpcId", cloud.Payments.NetworkId)), "routeTableId");
        Move(sides, sides.Id("subnet/a"), other);
        await sides.Link.SettleAsync();

        Assert.Equal(other, Assert.Single(Routed(await sides.SeeAsync())));
        var table = (await sides.SeeAsync()).RouteTables.Single(one => one.Id == old);
        Assert.Contains(table.Routes, route => route.Kind == RouteTargetKind.Other);
    }

    [Fact]
    public async Task A_route_of_others_in_the_old_table_stays_where_it_is()
    {
        await using var cloud = await SimCloud.StartAsync();
        var sides = Wide(cloud);
        await sides.Link.SettleAsync();
        var (_, subnet) = NewSubnet(sides, "10.1.9.0/24");
        await sides.Link.SettleAsync();
        var foreign = Text(cloud.Act(Account, "CreateRouteTable", ("VpcId", cloud.Payments.NetworkId)), "routeTableId");
        var peering = (await sides.SeeAsync()).Links.Single(link => link.IsLive).Id;
        cloud.Act(Account, "CreateRoute", ("RouteTableId", foreign), ("DestinationCidrBlock", Sides.Remote), ("VpcPeeringConnectionId", peering));

        // First there: it serves us and stays theirs, and is left when the subnet moves away.
        Move(sides, subnet, foreign);
        await sides.Link.SettleAsync();
        Move(sides, subnet, sides.Id("route-table/private"));
        await sides.Link.SettleAsync();

        Assert.Contains(foreign, Routed(await sides.SeeAsync()));
    }

    /// <summary>The payments' resource is the whole of the VPC.</summary>
    private static Sides Wide(SimCloud cloud)
    {
        var sides = Sides.Of(cloud, [], []);
        sides.Payments.Halves[0] = Given.Half(remote: cloud.Orders, local: "10.1.0.0/16", to: Sides.Remote);
        sides.Orders.Halves[0] = Given.Half(remote: cloud.Payments, local: Sides.Remote, to: "10.1.0.0/16");
        return sides;
    }

    private static List<string> Routed(ObservedNetwork network) =>
        [.. network.RouteTables.Where(table => table.Routes.Any(route => route.Destination.ToString() == Sides.Remote)).Select(table => table.Id).Order(StringComparer.Ordinal)];

    private static string SecondBlock(SimCloud cloud)
    {
        cloud.Act(Account, "AssociateVpcCidrBlock", ("VpcId", cloud.Payments.NetworkId), ("CidrBlock", "10.7.0.0/16"));
        return Text(cloud.Act(Account, "CreateSubnet", ("VpcId", cloud.Payments.NetworkId), ("CidrBlock", "10.7.1.0/24")), "subnetId");
    }

    private static (string Table, string Subnet) NewSubnet(Sides sides, string block)
    {
        var subnet = Text(sides.Cloud.Act(Account, "CreateSubnet", ("VpcId", sides.Cloud.Payments.NetworkId), ("CidrBlock", block)), "subnetId");
        var table = Text(sides.Cloud.Act(Account, "CreateRouteTable", ("VpcId", sides.Cloud.Payments.NetworkId)), "routeTableId");
        sides.Cloud.Act(Account, "AssociateRouteTable", ("RouteTableId", table), ("SubnetId", subnet));
        return (table, subnet);
    }

    private static void Move(Sides sides, string subnet, string table)
    {
        var seen = XElement.Parse(sides.Cloud.Act(Account, "DescribeRouteTables", ("Filter.1.Name", "association.subnet-id"), ("Filter.1.Value.1", subnet)).Xml);
        var association = seen.Descendants()
            .First(item => item.Elements().Any(one => one.Name.LocalName == "subnetId" && one.Value == subnet))
            .Elements().First(one => one.Name.LocalName == "routeTableAssociationId").Value;
        sides.Cloud.Act(Account, "ReplaceRouteTableAssociation", ("AssociationId", association), ("RouteTableId", table));
    }

    private static string Text(CloudSim.Ec2.Ec2Response response, string name) =>
        XElement.Parse(response.Xml).Descendants().First(element => element.Name.LocalName == name).Value;
}
