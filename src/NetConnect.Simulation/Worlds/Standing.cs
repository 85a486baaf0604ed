using NetConnect.Model.Entities;
using NetConnect.Simulation.Clouds;

namespace NetConnect.Simulation.Worlds;

/// <summary>What of ours stands in the clouds, whatever ids it was given.</summary>
internal static class Standing
{
    public static IEnumerable<string> In(ICloud cloud) => cloud.Networks.SelectMany(In).Concat(
        cloud.Peerings.Where(peering => peering is { IsLive: true, IsOurs: true }).Select(peering => $"{peering.Pair} are peered, {peering.State}").Order(StringComparer.Ordinal)).Concat(In(cloud.Transit).Order(StringComparer.Ordinal));

    /// <summary>Of hubs: what hangs on them, and what leads where.</summary>
    private static IEnumerable<string> In(CloudTransit transit) =>
    [
        .. transit.Gateways.Where(gateway => gateway.IsOurs).Select(gateway => $"{gateway.Hub} has a gateway"),
        .. transit.Attachments.Where(attachment => attachment.IsOurs).Select(attachment => $"{NameOf(attachment)} hangs on {attachment.Hub}"),
        .. transit.Tables.Where(table => table.IsOurs).SelectMany(table => In(transit, table)),
        .. transit.Shares.Where(share => share.IsOurs).Select(share => $"{share.Hub} is lent to somebody"),
    ];

    private static IEnumerable<string> In(CloudTransit transit, CloudGatewayTable table)
    {
        var members = string.Join(" and ", transit.MembersOf(table).Select(NameOf).Order(StringComparer.Ordinal));
        return table.Routes.Where(route => route.IsOurs).Select(route => $"{table.Hub} leads {members} to {route.Destination}").Prepend($"{table.Hub} has a table for {members}");
    }

    private static string NameOf(CloudAttachment attachment) => attachment.Network?.ToString() ?? "another hub";

    public static IEnumerable<string> In(CloudNetwork network) =>
    [
        .. network.Routes.Where(route => route.Value.IsOurs).Select(route => $"{network.Reference.NetworkId} has a route to {route.Key.Destination} in {route.Key.Table}"),
        .. network.Groups.Values.Where(group => group.IsOurs).Select(group => $"{network.Reference.NetworkId} lets in {Rules(group)}").Order(StringComparer.Ordinal),
    ];

    /// <summary>Rules that people added to our groups are theirs.</summary>
    private static string Rules(CloudGroup group) => string.Join(", ", group.Ingress
        .Where(rule => rule.Description != Trouble.ByHand)
        .Select(rule => $"{rule.Protocol} {rule.Ports ?? PortRange.All} {rule.Remote}").Order(StringComparer.Ordinal));
}
