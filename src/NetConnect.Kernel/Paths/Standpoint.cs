using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Paths;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Paths;

/// <summary>The part of an end that one subnet serves; the whole end, without a subnet, when none exists there yet.</summary>
internal sealed record Standpoint(PathEnd End, ObservedSubnet? Subnet, Cidr Prefix)
{
    public ObservedNetwork Network => End.Network;

    public string NetworkId => Network.Network.NetworkId;

    public string AclId => Subnet?.AclId ?? "";

    /// <summary>The table that routes what leaves here; a prefix without subnets stands on the main one.</summary>
    public ObservedRouteTable? Table => Subnet is { RouteTableId: { Length: > 0 } id }
        ? Network.RouteTables.FirstOrDefault(table => table.Id == id)
        : Network.MainTable;

    /// <summary>Every place where a packet of this end may be, in one order for whole networks and views alike.</summary>
    public static ImmutableArray<Standpoint> Of(PathEnd end)
    {
        ImmutableArray<Standpoint> served = [.. end.Network.Subnets
            .OrderBy(subnet => subnet.Cidr).ThenBy(subnet => subnet.Id, StringComparer.Ordinal)
            .Select(subnet => In(end, subnet)).OfType<Standpoint>()];
        return served.IsEmpty ? [new(end, null, end.Prefix)] : served;
    }

    public PathHop Hop(HopKind kind, string id, bool passes, string message) => new(kind, NetworkId, id, passes, $"{id}: {message}");

    private static Standpoint? In(PathEnd end, ObservedSubnet subnet) =>
        subnet.Cidr.Intersect(end.Prefix) is { } prefix ? new(end, subnet, prefix) : null;
}
