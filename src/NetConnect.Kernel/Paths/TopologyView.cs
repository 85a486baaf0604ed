using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Paths;

/// <summary>The part of a network that walks between a local and a remote prefix depend on, in one order.</summary>
/// <remarks>Equal views mean that nothing happened that matters: what else changes in the network does not show.</remarks>
public static class TopologyView
{
    /// <summary>What a half reports of its network, be it a resource's or a hub.</summary>
    public static ObservedNetwork Of(ObservedNetwork network, HalfWish wish, string? managedGroupId) => network.Network.IsHub
        ? GatewayView.Of(network, wish.Spokes)
        : For(network, wish.LocalPrefix, wish.RemotePrefix, managedGroupId);

    /// <summary>A network trimmed to one connection's half; walks over it answer as over the whole.</summary>
    public static ObservedNetwork For(ObservedNetwork network, Cidr local, Cidr remote, string? managedGroupId)
    {
        ImmutableArray<ObservedSubnet> subnets = [.. network.Subnets.Where(subnet => subnet.Cidr.Overlaps(local))
            .OrderBy(subnet => subnet.Cidr).ThenBy(subnet => subnet.Id, StringComparer.Ordinal)];
        ImmutableArray<ObservedRouteTable> tables = [.. network.RouteTables.Where(table => Serves(table, subnets))
            .Select(table => Trim(table, remote)).OrderBy(table => table.Id, StringComparer.Ordinal)];
        ImmutableArray<ObservedAttachment> attachments = [.. network.Attachments.Where(attachment => attachment.IsLive && IsReferenced(attachment, tables))
            .OrderBy(attachment => attachment.Id, StringComparer.Ordinal)];
        return new(network.Network, network.Region)
        {
            Cidrs = [.. network.Cidrs.Where(cidr => cidr.Overlaps(local)).Order()],
            Subnets = [.. subnets.Concat(network.Subnets.Where(subnet => attachments.Any(attachment => attachment.Subnets.Contains(subnet.Id)))).Distinct()
                .OrderBy(subnet => subnet.Cidr).ThenBy(subnet => subnet.Id, StringComparer.Ordinal)],
            RouteTables = tables,
            Acls = [.. network.Acls.Where(acl => subnets.Any(subnet => subnet.AclId == acl.Id))
                .Select(Sort).OrderBy(acl => acl.Id, StringComparer.Ordinal)],
            Groups = [.. network.Groups.Where(group => group.Id == managedGroupId).Select(Sort)],
            Links = [.. network.Links.Where(link => IsReferenced(link, tables)).OrderBy(link => link.Id, StringComparer.Ordinal)],
            Attachments = attachments,
        };
    }

    // The main table stays: a flow from a part of the prefix that has no subnet yet stands on it.
    private static bool Serves(ObservedRouteTable table, ImmutableArray<ObservedSubnet> subnets) =>
        table.IsMain || subnets.Any(subnet => subnet.RouteTableId == table.Id);

    private static ObservedRouteTable Trim(ObservedRouteTable table, Cidr remote) => table with
    {
        Routes = [.. table.Routes.Where(route => route.Destination.Overlaps(remote))
            .OrderBy(route => route.Destination).ThenBy(route => route.Target, StringComparer.Ordinal)],
    };

    private static bool IsReferenced(ObservedLink link, ImmutableArray<ObservedRouteTable> tables) =>
        tables.Any(table => table.Routes.Any(route => route.Kind == RouteTargetKind.Link && route.Target == link.Id));

    private static bool IsReferenced(ObservedAttachment attachment, ImmutableArray<ObservedRouteTable> tables) =>
        tables.Any(table => table.Routes.Any(route => route.Kind == RouteTargetKind.Gateway && route.Target == attachment.Gateway));

    private static ObservedAcl Sort(ObservedAcl acl) => acl with
    {
        Entries = [.. acl.Entries
            .OrderBy(entry => (entry.IsEgress, entry.Number, entry.Allows, entry.Protocol, entry.Ports, entry.Remote))],
    };

    private static ObservedFilterGroup Sort(ObservedFilterGroup group) => group with
    {
        Ingress = Sort(group.Ingress),
        Egress = Sort(group.Egress),
        Interfaces = [.. group.Interfaces.Order(StringComparer.Ordinal)],
    };

    private static ImmutableArray<ObservedRule> Sort(ImmutableArray<ObservedRule> rules) =>
        [.. rules.OrderBy(rule => (rule.Protocol, rule.Ports, rule.Remote)).ThenBy(rule => rule.Description, StringComparer.Ordinal)];
}
