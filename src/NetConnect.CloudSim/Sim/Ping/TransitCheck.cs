using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Cloud.Transit;

namespace NetConnect.CloudSim.Sim.Ping;

/// <summary>Where transit gateways send a packet: by the table of the attachment that it came in by, and perhaps on to another gateway.</summary>
internal static class TransitCheck
{
    /// <summary>What stops it on its way to the other end, or null when it gets there.</summary>
    public static (string At, string Reason)? Stop(World world, Endpoint from, Endpoint to, TransitGateway gateway)
    {
        if (world.AttachmentOf(from.Vpc.Id, gateway.Id) is not { Carries: true } entry) return (gateway.Id, $"{from.Vpc.Id} is not attached to {gateway.Id}");
        if (GateIn(from.Region, entry, from.Subnet.Zone) is null) return (entry.Id, $"{entry.Id} has no subnet in {from.Subnet.Zone}: packets from there don't get in");
        var at = gateway;
        // A packet that went round more often than there are gateways goes round for ever.
        for (var hops = 0; hops < 5; hops++)
        {
            if (Next(world, at, entry, to, out var target) is { } stop) return stop;
            if (!target!.IsPeering)
                return target.VpcId == to.Vpc.Id ? null : (target.Id, $"{to.Text} goes to {target.VpcId}, not to {to.Vpc.Id}");
            var other = target.ResourceOf(at.Id);
            (at, entry) = (world.FindGateway(other)!, target);
        }
        return (at.Id, "it goes round in circles");
    }

    /// <summary>The gateway by which a packet leaves its VPC; null when it leaves by something else, or stays.</summary>
    public static TransitGateway? GatewayOf(World world, Endpoint from, Endpoint to) =>
        RouteCheck.RouteOf(from, to) is { } route && route.Target.StartsWith("tgw-", StringComparison.Ordinal) ? world.FindGateway(route.Target) : null;

    /// <summary>The subnet by which packets pass between a VPC and a gateway: that of their zone, else any.</summary>
    /// <param name="gateway">By which the packet left; it may come in by another one.</param>
    public static Subnet? GateOf(World world, Endpoint end, TransitGateway gateway, string zone)
    {
        var entry = world.TransitAttachments.Values.Where(a => a.VpcId == end.Vpc.Id && a.Carries).MaxBy(a => a.GatewayId == gateway.Id);
        return entry is null ? null : GateIn(end.Region, entry, zone) ?? end.Region.Subnets[entry.SubnetIds.Order(StringComparer.Ordinal).First()];
    }

    private static Subnet? GateIn(RegionState region, TransitAttachment entry, string zone) =>
        entry.SubnetIds.Select(id => region.Subnets.GetValueOrDefault(id)).FirstOrDefault(s => s?.Zone == zone);

    private static (string At, string Reason)? Next(World world, TransitGateway gateway, TransitAttachment entry, Endpoint to, out TransitAttachment? target)
    {
        target = null;
        var table = world.TablesOf(gateway.Id).FirstOrDefault(t => t.AssociationOf(entry.Id) is { State: TransitAssociation.Associated });
        if (table is null) return (entry.Id, $"{entry.Id} is associated with no route table of {gateway.Id}");
        var route = world.RoutesOf(table).Where(r => r.Prefix.Contains(to.Address)).MaxBy(r => r.Prefix.Length);
        if (route is null) return (table.Id, $"no route to {to.Text}");
        if (world.IsBlackhole(route)) return (table.Id, $"{route.Destination} via {route.AttachmentId ?? "nothing"} is a blackhole");
        target = world.TransitAttachments[route.AttachmentId!];
        return null;
    }
}
