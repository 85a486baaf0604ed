using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Cloud.Transit;

namespace NetConnect.CloudSim.Sim.Ping;

/// <summary>Where a subnet sends a packet: the longest prefix wins, whatever state its target is in.</summary>
internal static class RouteCheck
{
    /// <summary>What stops it on the way to the other end, or null when it gets there.</summary>
    public static (string At, string Reason)? Stop(World world, Endpoint from, Endpoint to)
    {
        var table = TableOf(from);
        var route = RouteOf(from, to);
        if (route is null) return (table.Id, $"no route to {to.Text}");
        if (route.IsLocal) return from.Vpc == to.Vpc ? null : (table.Id, $"{route.Destination} is local: {to.Text} is looked for inside {from.Vpc.Id}");
        if (world.IsBlackhole(route, from.Region, from.Vpc.Id)) return (table.Id, $"{route.Destination} via {route.Target} is a blackhole");
        if (route.Target.StartsWith("tgw-", StringComparison.Ordinal) && world.FindGateway(route.Target) is { } gateway) return TransitCheck.Stop(world, from, to, gateway);
        if (!world.Peerings.TryGetValue(route.Target, out var peering)) return (route.Target, $"{route.Destination} goes to {route.Target}, not to {to.Vpc.Id}");
        // A peering joins two VPCs and carries nothing further.
        return peering.Joins(from.Vpc.Id, to.Vpc.Id) ? null : (peering.Id, $"{route.Destination} via {peering.Id} does not lead to {to.Vpc.Id}");
    }

    public static Route? RouteOf(Endpoint from, Endpoint to) =>
        TableOf(from).Routes.Where(r => r.Prefix.Contains(to.Address)).MaxBy(r => r.Prefix.Length);

    private static RouteTable TableOf(Endpoint end)
    {
        var tables = end.Region.RouteTables.Values.Where(t => t.VpcId == end.Vpc.Id).ToList();
        return tables.Find(t => t.Associations.Exists(a => a.SubnetId == end.Subnet.Id)) ?? tables.Find(t => t.IsMain)!;
    }
}
