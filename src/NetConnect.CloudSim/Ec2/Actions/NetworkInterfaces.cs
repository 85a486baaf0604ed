using System.Xml.Linq;
using NetConnect.CloudSim.Cloud;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions;

/// <summary>Network interfaces: they stand for machines, and carry the security groups.</summary>
internal static class NetworkInterfaces
{
    private static readonly Filters<NetworkInterface> InterfaceFilters = new(i => i.Id)
    {
        { "network-interface-id", i => i.Id },
        { "vpc-id", i => i.VpcId },
        { "subnet-id", i => i.SubnetId },
        { "owner-id", i => i.Owner },
        { "private-ip-address", i => i.Address },
        { "addresses.private-ip-address", i => i.Address },
        { "description", i => i.Description },
        { "mac-address", i => i.Mac },
        { "status", _ => "available" },
        { "interface-type", _ => "interface" },
        { "group-id", (_, i) => i.Groups },
        { "group-name", (call, i) => i.Groups.Select(g => call.Here.SecurityGroups.GetValueOrDefault(g)?.Name) },
        { "availability-zone", (call, i) => [ZoneOf(call, i)] },
    };

    private static readonly Description<NetworkInterface> Description = new("networkInterfaceSet", "NetworkInterfaceId", InterfaceFilters, Render);

    public static readonly Ec2Action[] All =
    [
        new("DescribeNetworkInterfaces", false, Description.Answer),
        new("CreateNetworkInterface", true, Create),
        new("DeleteNetworkInterface", true, Delete),
        new("ModifyNetworkInterfaceAttribute", true, Modify),
    ];

    private static string? ZoneOf(Ec2Call call, NetworkInterface item) => call.All<Subnet>().FirstOrDefault(s => s.Id == item.SubnetId)?.Zone;

    private static IEnumerable<XElement?> Render(Ec2Call call, NetworkInterface item) =>
    [
        E("networkInterfaceId", item.Id), E("subnetId", item.SubnetId), E("vpcId", item.VpcId), E("ownerId", item.Owner),
        E("availabilityZone", ZoneOf(call, item)), E("description", item.Description), E("status", "available"), E("interfaceType", "interface"),
        E("macAddress", item.Mac), E("privateIpAddress", item.Address), E("sourceDestCheck", true), E("requesterManaged", item.Managed),
        Set("groupSet", item.Groups, g => [E("groupId", g), E("groupName", call.Here.SecurityGroups.GetValueOrDefault(g)?.Name)]),
        Set("privateIpAddressesSet", [item.Address], a => [E("privateIpAddress", a), E("primary", true)]),
        Set("ipv6AddressesSet", Array.Empty<string>(), _ => []),
        Tags(call.Here.TagsOf(item.Id)),
    ];

    private static IEnumerable<XElement?> Create(Ec2Call call)
    {
        var subnet = call.Named<Subnet>("SubnetId");
        var groups = ReadGroups(call, subnet.VpcId);
        var address = ChooseAddress(call, subnet);
        Tagging.Check(call, "network-interface");
        var item = call.Add(new NetworkInterface
        {
            VpcId = subnet.VpcId,
            SubnetId = subnet.Id,
            Address = Cidr.FormatAddress(address),
            Mac = $"02:00:{address >> 24:x2}:{(address >> 16) & 255:x2}:{(address >> 8) & 255:x2}:{address & 255:x2}",
            Description = call.Form.Get("Description") ?? "",
            Groups = [.. groups],
        });
        return [E("networkInterface", Render(call, item)), E("clientToken", call.Form.Get("ClientToken"))];
    }

    private static List<string> ReadGroups(Ec2Call call, string vpcId)
    {
        var ids = call.Form.List("SecurityGroupId");
        if (ids.Count > call.Limits.GroupsPerInterface)
            throw new Ec2Exception("SecurityGroupsPerInterfaceLimitExceeded", "The maximum number of security groups per interface has been reached.");
        foreach (var id in ids)
            if (call.Find<SecurityGroup>(id).VpcId != vpcId)
                throw new Ec2Exception("InvalidGroup.NotFound", $"The security group '{id}' does not exist in VPC '{vpcId}'");
        return ids.Count > 0 ? [.. ids.Distinct()]
            : [.. call.Here.SecurityGroups.Values.Where(g => g.VpcId == vpcId && g.Name == "default").Select(g => g.Id)];
    }

    private static uint ChooseAddress(Ec2Call call, Subnet subnet)
    {
        var taken = call.World.Regions.Values.SelectMany(r => r.NetworkInterfaces.Values)
            .Where(i => i.SubnetId == subnet.Id).Select(i => Cidr.TryParseAddress(i.Address)!.Value).ToHashSet();
        // The first four addresses and the last one are EC2's own.
        var (first, last) = (subnet.Prefix.First + 4, subnet.Prefix.Last - 1);
        if (call.Form.Get("PrivateIpAddress") is { } text)
        {
            var wanted = Cidr.TryParseAddress(text) ?? throw Refuse.Value($"invalid value for parameter address: {text}");
            if (wanted < first || wanted > last) throw Refuse.Value("Address does not fall within the subnet's address range");
            if (taken.Contains(wanted)) throw new Ec2Exception("InvalidIPAddress.InUse", $"Address {text} is in use.");
            return wanted;
        }
        for (var address = first; address <= last; address++)
            if (!taken.Contains(address)) return address;
        throw new Ec2Exception("InsufficientFreeAddressesInSubnet", $"insufficient free addresses in subnet '{subnet.Id}'");
    }

    private static IEnumerable<XElement?> Delete(Ec2Call call)
    {
        call.Remove(call.OwnNamed<NetworkInterface>("NetworkInterfaceId"));
        return Done;
    }

    private static IEnumerable<XElement?> Modify(Ec2Call call)
    {
        var item = call.OwnNamed<NetworkInterface>("NetworkInterfaceId");
        if (item.Managed) throw new Ec2Exception("OperationNotPermitted", "You are not allowed to manage 'ela-attach' attachments.");
        var groups = call.Form.List("SecurityGroupId").Count > 0 ? ReadGroups(call, item.VpcId) : item.Groups;
        item.Description = call.Form.Get("Description.Value") ?? item.Description;
        item.Groups = groups;
        return Done;
    }
}
