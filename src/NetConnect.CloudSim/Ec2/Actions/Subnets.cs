using System.Xml.Linq;
using NetConnect.CloudSim.Cloud;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions;

/// <summary>Subnets.</summary>
internal static class Subnets
{
    private static readonly Filters<Subnet> SubnetFilters = new(s => s.Id)
    {
        { "subnet-id", s => s.Id },
        { "vpc-id", s => s.VpcId },
        { "cidr", s => s.Block },
        { "cidr-block", s => s.Block },
        { "cidrBlock", s => s.Block },
        { "availability-zone", s => s.Zone },
        { "availabilityZone", s => s.Zone },
        { "owner-id", s => s.Owner },
        { "state", _ => "available" },
        { "default-for-az", _ => "false" },
        { "subnet-arn", Arn },
    };

    private static readonly Description<Subnet> Description = new("subnetSet", "SubnetId", SubnetFilters, Render);

    public static readonly Ec2Action[] All =
    [
        new("DescribeSubnets", false, Description.Answer),
        new("CreateSubnet", true, Create),
        new("DeleteSubnet", true, Delete),
    ];

    private static string Arn(Subnet subnet) => $"arn:aws:ec2:{subnet.Region}:{subnet.Owner}:subnet/{subnet.Id}";

    private static IEnumerable<XElement?> Render(Ec2Call call, Subnet subnet) =>
    [
        E("subnetId", subnet.Id), E("subnetArn", Arn(subnet)), E("state", "available"), E("ownerId", subnet.Owner), E("vpcId", subnet.VpcId),
        E("cidrBlock", subnet.Block), E("availabilityZone", subnet.Zone), E("availabilityZoneId", Regions.ZoneId(subnet.Zone)),
        E("availableIpAddressCount", FreeAddresses(call, subnet)), E("defaultForAz", false), E("mapPublicIpOnLaunch", false),
        E("assignIpv6AddressOnCreation", false), Set("ipv6CidrBlockAssociationSet", Array.Empty<string>(), _ => []),
        Tags(call.Here.TagsOf(subnet.Id)),
    ];

    // EC2 keeps five addresses of each subnet for itself.
    private static int FreeAddresses(Ec2Call call, Subnet subnet) =>
        (1 << (32 - subnet.Prefix.Length)) - 5 - call.Here.NetworkInterfaces.Values.Count(i => i.SubnetId == subnet.Id);

    private static IEnumerable<XElement?> Create(Ec2Call call)
    {
        var vpc = call.OwnNamed<Vpc>("VpcId");
        var text = call.Form.Require("CidrBlock");
        var prefix = Cidr.TryParse(text)?.Canonical ?? throw Refuse.Value($"Value ({text}) for parameter cidrBlock is invalid. This is not a valid CIDR block.");
        if (prefix.Length is < 16 or > 28 || !vpc.Cidrs.Exists(c => c.Prefix.Contains(prefix)))
            throw new Ec2Exception("InvalidSubnet.Range", $"The CIDR '{text}' is invalid.");
        if (call.Here.Subnets.Values.Any(s => s.VpcId == vpc.Id && s.Prefix.Overlaps(prefix)))
            throw new Ec2Exception("InvalidSubnet.Conflict", $"The CIDR '{text}' conflicts with another subnet");
        Tagging.Check(call, "subnet");
        var subnet = call.Add(new Subnet { VpcId = vpc.Id, Block = prefix.ToString(), Zone = ReadZone(call) });
        VpcDefaults.DefaultAcl(call, vpc.Id)!.Associations.Add(new() { Id = call.World.NewId("aclassoc"), SubnetId = subnet.Id });
        return [E("subnet", Render(call, subnet))];
    }

    private static string ReadZone(Ec2Call call)
    {
        var zone = call.Form.Get("AvailabilityZone") ?? call.Region + "a";
        return zone.Length == call.Region.Length + 1 && zone.StartsWith(call.Region, StringComparison.Ordinal)
            ? zone
            : throw Refuse.Value($"Value ({zone}) for parameter availabilityZone is invalid. Subnets can currently only be created in the following availability zones: {string.Join(", ", Regions.Zones(call.Region))}.");
    }

    private static IEnumerable<XElement?> Delete(Ec2Call call)
    {
        var subnet = call.OwnNamed<Subnet>("SubnetId");
        if (call.World.Regions.Values.Any(r => r.NetworkInterfaces.Values.Any(i => i.SubnetId == subnet.Id)))
            throw Refuse.InUse("subnet", subnet.Id);
        if (call.World.TransitAttachments.Values.Any(a => a.SubnetIds.Contains(subnet.Id) && !a.IsTerminal)) throw Refuse.InUse("subnet", subnet.Id);
        foreach (var table in call.Here.RouteTables.Values) table.Associations.RemoveAll(a => a.SubnetId == subnet.Id);
        foreach (var acl in call.Here.NetworkAcls.Values) acl.Associations.RemoveAll(a => a.SubnetId == subnet.Id);
        call.Remove(subnet);
        return Done;
    }
}
