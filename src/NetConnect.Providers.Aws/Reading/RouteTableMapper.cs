using System.Xml.Linq;
using NetConnect.Model.Addresses;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Ec2;

namespace NetConnect.Providers.Aws.Reading;

/// <summary>Reads route tables. Routes to prefix lists and IPv6 prefixes are left out: they carry no traffic of ours.</summary>
internal static class RouteTableMapper
{
    /// <summary>Where EC2 names the target of a route, in any of these.</summary>
    private static readonly string[] OtherTargets =
    [
        "gatewayId", "natGatewayId", "networkInterfaceId", "instanceId", "localGatewayId",
        "carrierGatewayId", "coreNetworkArn", "egressOnlyInternetGatewayId", "odbNetworkArn",
    ];

    public static ObservedRouteTable Map(XElement table)
    {
        var associations = table.Items("associationSet").Where(Stands).ToList();
        var serves = IsMain(table) || associations.Exists(item => item.Text("subnetId").Length > 0);
        return new(
            table.Text("routeTableId"),
            IsMain(table),
            !serves && associations.Exists(item => item.Text("gatewayId").Length > 0),
            [.. table.Items("routeSet").Where(HasIpv4).Select(Route).OrderBy(route => route.Destination)]);
    }

    public static bool IsMain(XElement table) => table.Items("associationSet").Any(item => item.IsTrue("main"));

    public static bool Stands(XElement association) =>
        association.Text("associationState", "state") is not ("disassociated" or "disassociating" or "failed");

    private static bool HasIpv4(XElement route) => route.Text("destinationCidrBlock").Length > 0;

    private static ObservedRoute Route(XElement route)
    {
        var destination = Cidr.Parse(route.Text("destinationCidrBlock"));
        var isBlackhole = route.Text("state") == "blackhole";
        if (route.Text("vpcPeeringConnectionId") is { Length: > 0 } peering)
            return new(destination, RouteTargetKind.Link, peering, isBlackhole);
        if (route.Text("transitGatewayId") is { Length: > 0 } gateway)
            return new(destination, RouteTargetKind.Gateway, gateway, isBlackhole);
        var target = OtherTargets.Select(route.Text).FirstOrDefault(text => text.Length > 0) ?? "unknown";
        return new(destination, target == "local" ? RouteTargetKind.Local : RouteTargetKind.Other, target, isBlackhole);
    }
}
