using System.Globalization;
using NetConnect.Providers.Aws.Ec2;

namespace NetConnect.Providers.Aws.Reading;

/// <summary>One kind of thing that EC2 describes in pages.</summary>
/// <param name="Action">E.g. <c>DescribeVpcs</c>.</param>
/// <param name="List">The element that holds the items.</param>
/// <param name="PageSize">The most that EC2 takes.</param>
internal sealed record Ec2Page(string Action, string List, int PageSize)
{
    public static readonly Ec2Page Vpcs = new("DescribeVpcs", "vpcSet", 1000);
    public static readonly Ec2Page Subnets = new("DescribeSubnets", "subnetSet", 1000);
    public static readonly Ec2Page RouteTables = new("DescribeRouteTables", "routeTableSet", 100);
    public static readonly Ec2Page Peerings = new("DescribeVpcPeeringConnections", "vpcPeeringConnectionSet", 1000);
    public static readonly Ec2Page Groups = new("DescribeSecurityGroups", "securityGroupInfo", 1000);
    public static readonly Ec2Page Acls = new("DescribeNetworkAcls", "networkAclSet", 1000);
    public static readonly Ec2Page Interfaces = new("DescribeNetworkInterfaces", "networkInterfaceSet", 1000);

    public static readonly Ec2Page[] All = [Vpcs, Subnets, RouteTables, Peerings, Groups, Acls, Interfaces];

    public Ec2Request Request => new Ec2Request(Action).With("MaxResults", PageSize.ToString(CultureInfo.InvariantCulture));

    /// <summary>The smallest page: enough to learn whether the call is allowed.</summary>
    public Ec2Request Probe => new Ec2Request(Action).With("MaxResults", "5");
}
