using System.Xml.Linq;
using NetConnect.CloudSim.Cloud;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions;

/// <summary>Route tables and which subnets use them.</summary>
internal static class RouteTables
{
    private static readonly Filters<RouteTable> TableFilters = new(t => t.Id)
    {
        { "route-table-id", t => t.Id },
        { "vpc-id", t => t.VpcId },
        { "owner-id", t => t.Owner },
        { "association.subnet-id", (_, t) => t.Associations.Select(a => a.SubnetId) },
        { "association.gateway-id", (_, t) => t.Associations.Select(a => a.GatewayId) },
        { "association.main", (_, t) => t.Associations.Count == 0 ? ["false"] : t.Associations.Select(a => a.Main ? "true" : "false") },
        { "association.route-table-association-id", (_, t) => t.Associations.Select(a => a.Id) },
        { "association.route-table-id", (_, t) => t.Associations.Select(_ => t.Id) },
        { "route.destination-cidr-block", (call, t) => Routes.Visible(call, t).Select(r => r.Destination) },
        { "route.vpc-peering-connection-id", (call, t) => Routes.Visible(call, t).Select(r => r.Target) },
        { "route.gateway-id", (call, t) => Routes.Visible(call, t).Select(r => r.Target) },
        { "route.nat-gateway-id", (call, t) => Routes.Visible(call, t).Select(r => r.Target) },
        { "route.transit-gateway-id", (call, t) => Routes.Visible(call, t).Select(r => r.Target) },
        { "route.origin", (call, t) => Routes.Visible(call, t).Select(r => r.Origin) },
        { "route.state", (call, t) => Routes.Visible(call, t).Select(r => Routes.StateOf(call, t, r)) },
    };

    private static readonly Description<RouteTable> Description = new("routeTableSet", "RouteTableId", TableFilters, Render);

    public static readonly Ec2Action[] All =
    [
        new("DescribeRouteTables", false, Description.Answer),
        new("CreateRouteTable", true, Create),
        new("DeleteRouteTable", true, Delete),
        new("AssociateRouteTable", true, Associate),
        new("DisassociateRouteTable", true, Disassociate),
        new("ReplaceRouteTableAssociation", true, Replace),
    ];

    private static IEnumerable<XElement?> Render(Ec2Call call, RouteTable table) =>
    [
        E("routeTableId", table.Id), E("vpcId", table.VpcId), E("ownerId", table.Owner),
        Set("routeSet", Routes.Visible(call, table), r => Routes.Render(call, table, r)),
        Set("associationSet", table.Associations, a =>
        [
            E("routeTableAssociationId", a.Id), E("routeTableId", table.Id), E("subnetId", a.SubnetId), E("gatewayId", a.GatewayId),
            E("main", a.Main), State("associationState", "associated"),
        ]),
        Set("propagatingVgwSet", Array.Empty<string>(), _ => []),
        Tags(call.Here.TagsOf(table.Id)),
    ];

    private static IEnumerable<XElement?> Create(Ec2Call call)
    {
        var vpc = call.OwnNamed<Vpc>("VpcId");
        Tagging.Check(call, "route-table");
        return [E("routeTable", Render(call, call.Add(VpcDefaults.NewTable(call, vpc))))];
    }

    private static IEnumerable<XElement?> Delete(Ec2Call call)
    {
        var table = call.OwnNamed<RouteTable>("RouteTableId");
        if (table.Associations.Count > 0) throw Refuse.InUse("routeTable", table.Id);
        call.Remove(table);
        return Done;
    }

    private static IEnumerable<XElement?> Associate(Ec2Call call)
    {
        var table = call.OwnNamed<RouteTable>("RouteTableId");
        var association = new RouteTableAssociation();
        if (call.Form.Get("GatewayId") is { } gateway) association.GatewayId = gateway;
        else association.SubnetId = SubnetFor(call, table).Id;
        association.Id = call.World.NewId("rtbassoc");
        table.Associations.Add(association);
        return [E("associationId", association.Id), State("associationState", "associated")];
    }

    private static Subnet SubnetFor(Ec2Call call, RouteTable table)
    {
        var subnet = call.OwnNamed<Subnet>("SubnetId");
        if (subnet.VpcId != table.VpcId)
            throw Refuse.Value($"Route table {table.Id} and network {subnet.Id} belong to different networks");
        if (call.Here.RouteTables.Values.SelectMany(t => t.Associations).FirstOrDefault(a => a.SubnetId == subnet.Id) is { } existing)
            throw new Ec2Exception("Resource.AlreadyAssociated", $"the specified association for route table {table.Id} conflicts with an existing association: {existing.Id}");
        return subnet;
    }

    private static IEnumerable<XElement?> Disassociate(Ec2Call call)
    {
        var (table, association) = FindAssociation(call);
        if (association.Main) throw Refuse.Value($"cannot disassociate the main route table association {association.Id}");
        table.Associations.Remove(association);
        return Done;
    }

    private static IEnumerable<XElement?> Replace(Ec2Call call)
    {
        var (old, association) = FindAssociation(call);
        var table = call.OwnNamed<RouteTable>("RouteTableId");
        if (old.VpcId != table.VpcId) throw Refuse.Value($"Route table {table.Id} and network {old.VpcId} belong to different networks");
        old.Associations.Remove(association);
        association.Id = call.World.NewId("rtbassoc");
        table.Associations.Add(association);
        return [E("newAssociationId", association.Id), State("associationState", "associated")];
    }

    private static (RouteTable Table, RouteTableAssociation Association) FindAssociation(Ec2Call call)
    {
        var id = call.Form.Require("AssociationId");
        foreach (var table in call.Here.RouteTables.Values)
            if (table.Associations.Find(a => a.Id == id) is { } association) return (table, association);
        throw new Ec2Exception("InvalidAssociationID.NotFound", $"The association ID '{id}' does not exist");
    }
}
