using System.Xml.Linq;
using NetConnect.CloudSim.Cloud;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions;

/// <summary>VPCs and their prefixes.</summary>
internal static class Vpcs
{
    private static readonly Filters<Vpc> VpcFilters = new(v => v.Id)
    {
        { "vpc-id", v => v.Id },
        { "cidr", v => v.Cidrs[0].Block },
        { "cidr-block", v => v.Cidrs[0].Block },
        { "cidrBlock", v => v.Cidrs[0].Block },
        { "owner-id", v => v.Owner },
        { "state", _ => "available" },
        { "is-default", _ => "false" },
        { "isDefault", _ => "false" },
        { "dhcp-options-id", _ => "default" },
        { "cidr-block-association.cidr-block", (_, v) => v.Cidrs.Select(c => c.Block) },
        { "cidr-block-association.association-id", (_, v) => v.Cidrs.Select(c => c.AssociationId) },
        { "cidr-block-association.state", (_, _) => ["associated"] },
    };

    private static readonly Description<Vpc> Description = new("vpcSet", "VpcId", VpcFilters, Render);

    public static readonly Ec2Action[] All =
    [
        new("DescribeVpcs", false, Description.Answer),
        new("CreateVpc", true, Create),
        new("DeleteVpc", true, Delete),
        new("AssociateVpcCidrBlock", true, Associate),
        new("DisassociateVpcCidrBlock", true, Disassociate),
        new("DescribeVpcAttribute", false, DescribeAttribute),
        new("ModifyVpcAttribute", true, ModifyAttribute),
    ];

    private static IEnumerable<XElement?> Render(Ec2Call call, Vpc vpc) =>
    [
        E("vpcId", vpc.Id), E("ownerId", vpc.Owner), E("state", "available"), E("cidrBlock", vpc.Cidrs[0].Block),
        Set("cidrBlockAssociationSet", vpc.Cidrs, c => Association(c, "associated")),
        E("dhcpOptionsId", "default"), E("instanceTenancy", vpc.Tenancy), E("isDefault", false), Tags(call.Here.TagsOf(vpc.Id)),
    ];

    private static IEnumerable<XElement?> Association(VpcCidr cidr, string state) =>
        [E("associationId", cidr.AssociationId), E("cidrBlock", cidr.Block), State("cidrBlockState", state)];

    private static IEnumerable<XElement?> Create(Ec2Call call)
    {
        var prefix = ReadBlock(call);
        Tagging.Check(call, "vpc");
        if (call.Here.Vpcs.Count >= call.Limits.VpcsPerRegion)
            throw new Ec2Exception("VpcLimitExceeded", "The maximum number of VPCs has been reached.");
        var vpc = call.Add(new Vpc
        {
            Cidrs = [new VpcCidr { AssociationId = call.World.NewId("vpc-cidr-assoc"), Block = prefix.ToString() }],
            Tenancy = call.Form.Get("InstanceTenancy") ?? "default",
        });
        VpcDefaults.AddTo(call, vpc);
        return [E("vpc", Render(call, vpc))];
    }

    private static Cidr ReadBlock(Ec2Call call)
    {
        var text = call.Form.Require("CidrBlock");
        var prefix = Cidr.TryParse(text)?.Canonical ?? throw Refuse.Value($"Value ({text}) for parameter cidrBlock is invalid. This is not a valid CIDR block.");
        return prefix.Length is >= 16 and <= 28 ? prefix : throw new Ec2Exception("InvalidVpc.Range", $"The CIDR '{text}' is invalid.");
    }

    private static IEnumerable<XElement?> Delete(Ec2Call call)
    {
        var vpc = call.OwnNamed<Vpc>("VpcId");
        if (VpcDefaults.HasDependents(call, vpc)) throw Refuse.InUse("vpc", vpc.Id);
        VpcDefaults.RemoveFrom(call, vpc);
        call.Remove(vpc);
        return Done;
    }

    private static IEnumerable<XElement?> Associate(Ec2Call call)
    {
        var vpc = call.OwnNamed<Vpc>("VpcId");
        var prefix = ReadBlock(call);
        if (vpc.Cidrs.Exists(c => c.Prefix.Overlaps(prefix)) || OverlapsPeer(call, vpc, prefix))
            throw new Ec2Exception("InvalidVpc.Range", $"The CIDR '{prefix}' is invalid.");
        if (vpc.Cidrs.Count >= 5)
            throw new Ec2Exception("CidrLimitExceeded", $"This network '{vpc.Id}' has met its maximum number of allowed CIDRs: 5");
        var cidr = new VpcCidr { AssociationId = call.World.NewId("vpc-cidr-assoc"), Block = prefix.ToString() };
        vpc.Cidrs.Add(cidr);
        foreach (var table in TablesOf(call, vpc))
            table.Routes.Add(new Route { Destination = cidr.Block, Origin = "CreateRouteTable" });
        return [E("vpcId", vpc.Id), E("cidrBlockAssociation", Association(cidr, "associating"))];
    }

    private static bool OverlapsPeer(Ec2Call call, Vpc vpc, Cidr prefix) =>
        call.World.Peerings.Values
            .Where(p => p.State == PeeringState.Active && p.Involves(vpc.Id))
            .Select(p => call.World.VpcOf(p.OtherSideOf(vpc.Id)))
            .Any(peer => peer?.Cidrs.Exists(c => c.Prefix.Overlaps(prefix)) == true);

    private static IEnumerable<XElement?> Disassociate(Ec2Call call)
    {
        var id = call.Form.Require("AssociationId");
        var vpc = call.Here.Vpcs.Values.FirstOrDefault(v => v.Cidrs.Exists(c => c.AssociationId == id))
            ?? throw new Ec2Exception("InvalidVpcCidrBlockAssociationIDError.NotFound", $"The vpc CIDR block association ID '{id}' does not exist");
        var cidr = vpc.Cidrs.Find(c => c.AssociationId == id)!;
        if (cidr == vpc.Cidrs[0])
            throw new Ec2Exception("OperationNotPermitted", $"The vpc CIDR block with association ID {id} may not be disassociated. It is the primary IPv4 CIDR block of the VPC");
        if (call.Here.Subnets.Values.Any(s => s.VpcId == vpc.Id && cidr.Prefix.Contains(s.Prefix)))
            throw new Ec2Exception("InvalidCidrBlock.InUse", $"The vpc CIDR block with association ID {id} may not be disassociated. It is in use by a subnet");
        vpc.Cidrs.Remove(cidr);
        foreach (var table in TablesOf(call, vpc)) table.Routes.RemoveAll(r => r.IsLocal && r.Destination == cidr.Block);
        return [E("vpcId", vpc.Id), E("cidrBlockAssociation", Association(cidr, "disassociating"))];
    }

    private static IEnumerable<RouteTable> TablesOf(Ec2Call call, Vpc vpc) => call.Here.RouteTables.Values.Where(t => t.VpcId == vpc.Id);

    private static IEnumerable<XElement?> DescribeAttribute(Ec2Call call)
    {
        var vpc = call.Named<Vpc>("VpcId");
        var attribute = call.Form.Require("Attribute");
        return [E("vpcId", vpc.Id), attribute switch
        {
            "enableDnsSupport" => E(attribute, E("value", vpc.DnsSupport)),
            "enableDnsHostnames" => E(attribute, E("value", vpc.DnsHostnames)),
            _ => throw Refuse.Value(attribute, "attribute"),
        }];
    }

    private static IEnumerable<XElement?> ModifyAttribute(Ec2Call call)
    {
        var vpc = call.OwnNamed<Vpc>("VpcId");
        if (call.Form.OptionalFlag("EnableDnsSupport.Value") is { } support) vpc.DnsSupport = support;
        if (call.Form.OptionalFlag("EnableDnsHostnames.Value") is { } hostnames) vpc.DnsHostnames = hostnames;
        return Done;
    }
}
