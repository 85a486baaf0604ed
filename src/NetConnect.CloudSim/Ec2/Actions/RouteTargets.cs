using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Cloud.Transit;

namespace NetConnect.CloudSim.Ec2.Actions;

/// <summary>What a route can point to. Peerings and interfaces are checked; the gateways this emulator has no objects for are names.</summary>
internal static class RouteTargets
{
    private static readonly string[] Parameters =
    [
        "GatewayId", "NatGatewayId", "TransitGatewayId", "VpcPeeringConnectionId", "NetworkInterfaceId", "InstanceId",
        "LocalGatewayId", "CarrierGatewayId", "EgressOnlyInternetGatewayId", "VpcEndpointId", "CoreNetworkArn",
    ];

    private static readonly (string Prefix, string Element)[] Elements =
    [
        ("pcx-", "vpcPeeringConnectionId"), ("nat-", "natGatewayId"), ("tgw-", "transitGatewayId"), ("eni-", "networkInterfaceId"),
        ("i-", "instanceId"), ("lgw-", "localGatewayId"), ("cagw-", "carrierGatewayId"), ("eigw-", "egressOnlyInternetGatewayId"),
        ("arn:", "coreNetworkArn"),
    ];

    public static string ElementOf(string target) =>
        Array.Find(Elements, e => target.StartsWith(e.Prefix, StringComparison.Ordinal)).Element ?? "gatewayId";

    public static string Read(Ec2Call call, RouteTable table)
    {
        var given = Parameters.Where(p => call.Form.Get(p) is not null).ToList();
        if (given.Count == 0) throw Refuse.Missing("gatewayId");
        if (given.Count > 1) throw Refuse.Combination($"Only one route target can be specified, not {string.Join(" and ", given)}.");
        var target = call.Form.Require(given[0]);
        if (given[0] == "VpcPeeringConnectionId") RequireUsable(call, table, target);
        if (given[0] == "TransitGatewayId") RequireAttached(call, table, target);
        if (given[0] == "NetworkInterfaceId") call.Find<NetworkInterface>(target);
        return target;
    }

    // To a VPC that is not attached to it EC2 says that there is no such gateway.
    private static void RequireAttached(Ec2Call call, RouteTable table, string id)
    {
        if (!ObjectKind.Of<TransitGateway>().IsWellFormed(id)) throw Refuse.Malformed(ObjectKind.Of<TransitGateway>(), id);
        if (call.World.AttachmentOf(table.VpcId, id) is not { Carries: true }) throw Refuse.NotFound(ObjectKind.Of<TransitGateway>(), id);
    }

    private static void RequireUsable(Ec2Call call, RouteTable table, string id)
    {
        var peering = call.Find<Peering>(id);
        if (peering.IsTerminal || !peering.Involves(table.VpcId)) throw Refuse.NotFound(ObjectKind.Of<Peering>(), id);
    }
}
