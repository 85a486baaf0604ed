using System.Globalization;
using NetConnect.Providers.Aws.Ec2;

namespace NetConnect.Providers.Aws.Reading;

/// <summary>One kind of thing that EC2 describes in pages.</summary>
/// <param name="Action">E.g. <c>DescribeVpcs</c>.</param>
/// <param name="List">The element that holds the items.</param>
/// <param name="PageSize">The most that EC2 takes.</param>
/// <param name="Id">The element of an item that holds its id, e.g. <c>vpcId</c>.</param>
/// <param name="Prefix">How such ids begin.</param>
internal sealed record Ec2Page(string Action, string List, int PageSize, string Id, string Prefix)
{
    public static readonly Ec2Page Vpcs = new("DescribeVpcs", "vpcSet", 1000, "vpcId", "vpc-");
    public static readonly Ec2Page Subnets = new("DescribeSubnets", "subnetSet", 1000, "subnetId", "subnet-");
    public static readonly Ec2Page RouteTables = new("DescribeRouteTables", "routeTableSet", 100, "routeTableId", "rtb-");
    public static readonly Ec2Page Peerings = new("DescribeVpcPeeringConnections", "vpcPeeringConnectionSet", 1000, "vpcPeeringConnectionId", "pcx-");
    public static readonly Ec2Page Groups = new("DescribeSecurityGroups", "securityGroupInfo", 1000, "groupId", "sg-");
    public static readonly Ec2Page Acls = new("DescribeNetworkAcls", "networkAclSet", 1000, "networkAclId", "acl-");
    public static readonly Ec2Page Interfaces = new("DescribeNetworkInterfaces", "networkInterfaceSet", 1000, "networkInterfaceId", "eni-");

    public static readonly Ec2Page Gateways = new("DescribeTransitGateways", "transitGatewaySet", 1000, "transitGatewayId", "tgw-");
    public static readonly Ec2Page VpcAttachments =
        new("DescribeTransitGatewayVpcAttachments", "transitGatewayVpcAttachments", 1000, "transitGatewayAttachmentId", "tgw-attach-");

    public static readonly Ec2Page GatewayAttachments =
        new("DescribeTransitGatewayAttachments", "transitGatewayAttachments", 1000, "transitGatewayAttachmentId", "tgw-attach-");

    public static readonly Ec2Page GatewayPeerings =
        new("DescribeTransitGatewayPeeringAttachments", "transitGatewayPeeringAttachments", 1000, "transitGatewayAttachmentId", "tgw-attach-");

    public static readonly Ec2Page GatewayTables =
        new("DescribeTransitGatewayRouteTables", "transitGatewayRouteTables", 1000, "transitGatewayRouteTableId", "tgw-rtb-");

    /// <summary>Without any of these a network is not read.</summary>
    public static readonly Ec2Page[] All = [Vpcs, Subnets, RouteTables, Peerings, Groups, Acls, Interfaces];

    /// <summary>Without these links over hubs are not possible, and all else is.</summary>
    public static readonly Ec2Page[] Transit = [Gateways, VpcAttachments];

    /// <summary>What only hubs need.</summary>
    public static readonly Ec2Page[] Hub = [GatewayAttachments, GatewayPeerings, GatewayTables];

    /// <summary>By which an id is looked for; longer beginnings first.</summary>
    private static readonly Ec2Page[] ById = [.. All, VpcAttachments, GatewayTables, Gateways];

    /// <summary>The same, where all kinds of attachments count.</summary>
    private static readonly Ec2Page[] ByIdAtHubs = [.. All, GatewayAttachments, GatewayTables, Gateways];

    public static Ec2Page? Of(string id, bool atHub) =>
        IsPair(id) ? null : Array.Find(atHub ? ByIdAtHubs : ById, page => id.StartsWith(page.Prefix, StringComparison.Ordinal));

    // What ties two things, like an association, is told with each of them and has no id of its own.
    private static bool IsPair(string id) => id.Contains('/', StringComparison.Ordinal);

    public Ec2Request Request => new Ec2Request(Action).With("MaxResults", PageSize.ToString(CultureInfo.InvariantCulture));

    /// <summary>Asks for one item by its id; EC2 answers an error when there is none.</summary>
    public Ec2Request One(string id) => new Ec2Request(Action).With($"{char.ToUpperInvariant(Id[0])}{Id[1..]}{Plural}.1", id);

    // EC2's younger calls name their lists in the plural.
    private string Plural => Prefix.StartsWith("tgw-", StringComparison.Ordinal) ? "s" : "";

    /// <summary>The smallest page: enough to learn whether the call is allowed.</summary>
    public Ec2Request Probe => new Ec2Request(Action).With("MaxResults", "5");
}
