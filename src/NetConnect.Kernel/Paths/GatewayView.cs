using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Paths;

/// <summary>The part of a hub that walks between the two networks of a link depend on, in one order.</summary>
internal static class GatewayView
{
    public static ObservedNetwork Of(ObservedNetwork hub, ImmutableArray<HubSpoke> spokes)
    {
        var networks = spokes.Select(spoke => spoke.Network).ToHashSet();
        var prefixes = spokes.Select(spoke => spoke.Prefix).ToList();
        return new(hub.Network, hub.Region)
        {
            Gateways = [.. hub.Gateways.Where(gateway => gateway.IsLive).Select(gateway => Trim(gateway, networks, prefixes))
                .OrderBy(gateway => gateway.Id, StringComparer.Ordinal)],
        };
    }

    private static ObservedGateway Trim(ObservedGateway gateway, HashSet<NetworkRef> networks, List<Cidr> prefixes)
    {
        ImmutableArray<ObservedAttachment> attachments = [.. gateway.Attachments
            .Where(attachment => attachment.IsLive && (attachment.Network is not { } network || networks.Contains(network)))
            .OrderBy(attachment => attachment.Id, StringComparer.Ordinal)];
        var tables = attachments.Select(attachment => attachment.Table).ToHashSet();
        return gateway with
        {
            Attachments = attachments,
            Tables = [.. gateway.Tables.Where(table => tables.Contains(table.Id)).Select(table => Trim(table, prefixes)).OrderBy(table => table.Id, StringComparer.Ordinal)],
            Shares = [],
        };
    }

    private static ObservedGatewayTable Trim(ObservedGatewayTable table, List<Cidr> prefixes) => table with
    {
        Associations = table.Associations.Clear(),
        Routes = [.. table.Routes.Where(route => prefixes.Exists(route.Destination.Overlaps))
            .OrderBy(route => route.Destination).ThenBy(route => route.Target, StringComparer.Ordinal)],
    };
}
