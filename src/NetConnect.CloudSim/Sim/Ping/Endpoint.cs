using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Sim.Ping;

/// <summary>One end of a flow: an address in a subnet, and the groups its interface carries.</summary>
internal sealed record Endpoint(uint Address, Vpc Vpc, Subnet Subnet, RegionState Region, IReadOnlyList<SecurityGroup> Groups)
{
    public string Text => Cidr.FormatAddress(Address);

    public static Endpoint? Find(World world, uint address, string vpcId, IReadOnlyList<string>? groups, IReadOnlyList<string>? ofBothEnds)
    {
        var region = world.Regions.Values.FirstOrDefault(r => r.Vpcs.ContainsKey(vpcId));
        var subnet = region?.Subnets.Values.FirstOrDefault(s => s.VpcId == vpcId && s.Prefix.Contains(address));
        if (subnet is null) return null;
        var all = world.Regions.Values.Where(r => r.Region == region!.Region).SelectMany(r => r.SecurityGroups.Values).ToDictionary(g => g.Id);
        // Asked-for groups come first, then what the interface carries; an address nobody uses is taken for a machine with the default group.
        groups ??= ofBothEnds?.Where(id => all.TryGetValue(id, out var group) && group.VpcId == vpcId).ToList() is { Count: > 0 } mine ? mine : null;
        var ids = groups ?? Interface(world, address, vpcId)?.Groups ?? DefaultGroup(region!, vpcId);
        return new(address, region!.Vpcs[vpcId], subnet, region, [.. ids.Where(all.ContainsKey).Select(id => all[id])]);
    }

    private static NetworkInterface? Interface(World world, uint address, string vpcId) =>
        world.Regions.Values.SelectMany(r => r.NetworkInterfaces.Values)
            .FirstOrDefault(i => i.VpcId == vpcId && Cidr.TryParseAddress(i.Address) == address);

    private static List<string> DefaultGroup(RegionState region, string vpcId) =>
        [.. region.SecurityGroups.Values.Where(g => g.VpcId == vpcId && g.Name == "default").Select(g => g.Id)];
}
