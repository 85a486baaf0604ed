using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Cloud.Transit;

namespace NetConnect.CloudSim.Ec2;

/// <summary>What EC2 calls one kind of object in ids, errors and tag specifications.</summary>
internal sealed record ObjectKind(string Prefix, Type Type, string ResourceType, string Label, string NotFoundCode, string MalformedCode)
{
    private static readonly ObjectKind[] All =
    [
        new("vpc", typeof(Vpc), "vpc", "vpc ID", "InvalidVpcID.NotFound", "InvalidVpcId.Malformed"),
        new("subnet", typeof(Subnet), "subnet", "subnet ID", "InvalidSubnetID.NotFound", "InvalidSubnetId.Malformed"),
        new("rtb", typeof(RouteTable), "route-table", "routeTable ID", "InvalidRouteTableID.NotFound", "InvalidRouteTableId.Malformed"),
        new("acl", typeof(NetworkAcl), "network-acl", "networkAcl ID", "InvalidNetworkAclID.NotFound", "InvalidNetworkAclId.Malformed"),
        new("sg", typeof(SecurityGroup), "security-group", "security group", "InvalidGroup.NotFound", "InvalidGroupId.Malformed"),
        new("sgr", typeof(SecurityGroupRule), "security-group-rule", "security group rule ID", "InvalidSecurityGroupRuleId.NotFound", "InvalidSecurityGroupRuleId.Malformed"),
        new("eni", typeof(NetworkInterface), "network-interface", "networkInterface ID", "InvalidNetworkInterfaceID.NotFound", "InvalidNetworkInterfaceId.Malformed"),
        new("pcx", typeof(Peering), "vpc-peering-connection", "vpcPeeringConnection ID", "InvalidVpcPeeringConnectionID.NotFound", "InvalidVpcPeeringConnectionId.Malformed"),
        new("tgw", typeof(TransitGateway), "transit-gateway", "transitGateway ID", "InvalidTransitGatewayID.NotFound", "InvalidTransitGatewayID.Malformed"),
        new("tgw-attach", typeof(TransitAttachment), "transit-gateway-attachment", "transitGatewayAttachment ID", "InvalidTransitGatewayAttachmentID.NotFound", "InvalidTransitGatewayAttachmentID.Malformed"),
        new("tgw-rtb", typeof(TransitRouteTable), "transit-gateway-route-table", "transitGatewayRouteTable ID", "InvalidRouteTableID.NotFound", "InvalidRouteTableId.Malformed"),
    ];

    private static readonly Dictionary<Type, ObjectKind> ByType = All.ToDictionary(k => k.Type);
    private static readonly Dictionary<string, ObjectKind> ByPrefix = All.ToDictionary(k => k.Prefix);

    public static ObjectKind Of<T>() => ByType[typeof(T)];
    public static ObjectKind? OfId(string id) => id.LastIndexOf('-') is > 0 and var dash ? ByPrefix.GetValueOrDefault(id[..dash]) : null;

    public bool IsWellFormed(string id) =>
        id.StartsWith(Prefix + "-", StringComparison.Ordinal)
        && id.Length - Prefix.Length - 1 is 8 or 17
        && id.AsSpan(Prefix.Length + 1).IndexOfAnyExcept("0123456789abcdef") < 0;
}
