using NetConnect.Model.Addresses;
using NetConnect.Model.Paths;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Paths;

/// <summary>Follows a packet from the route that leads to a gateway, over one hub or two, to the attachment of the network that it is for.</summary>
/// <param name="hubs">What was read of hubs; a gateway that none of them shows can't be looked into.</param>
internal sealed class GatewayWalk(IReadOnlyList<ObservedNetwork> hubs)
{
    /// <summary>Two hubs at most: gateways' peerings carry nothing that came from a third.</summary>
    private const int MostHubs = 2;

    public IEnumerable<PathHop> Of(Standpoint at, Standpoint peer, string gateway)
    {
        var leaves = Leaving(at, gateway);
        yield return leaves.Hop;
        if (!leaves.Hop.Passes)
            yield break;
        foreach (var hop in Across(leaves.Attachment!, gateway, peer))
            yield return hop;
        yield return Arriving(peer, leaves.Attachment!);
    }

    private static (PathHop Hop, ObservedAttachment? Attachment) Leaving(Standpoint at, string gateway)
    {
        var attachment = at.Network.Attachments.Where(one => one.Gateway == gateway && one.IsLive).OrderBy(one => one.Id, StringComparer.Ordinal).FirstOrDefault();
        var stop = attachment is null ? $"a route leads to it, but {at.NetworkId} is not attached to it" : StopAt(at, attachment);
        return (at.Hop(HopKind.Link, attachment?.Id ?? gateway, stop is null, stop ?? $"active, ties {at.NetworkId} to {gateway}"), attachment);
    }

    /// <summary>A gateway is reached within one's own zone only.</summary>
    private static string? StopAt(Standpoint at, ObservedAttachment attachment)
    {
        if (attachment.State != ObservedLinkState.Active)
            return StateText(attachment);
        var zones = at.Network.Subnets.Where(subnet => attachment.Subnets.Contains(subnet.Id)).Select(subnet => subnet.Zone).ToHashSet(StringComparer.Ordinal);
        return at.Subnet is { } subnet && !zones.Contains(subnet.Zone)
            ? $"has no interface in zone {subnet.Zone}, where {subnet.Id} lies"
            : null;
    }

    private IEnumerable<PathHop> Across(ObservedAttachment attachment, string gatewayId, Standpoint peer)
    {
        for (var (passed, came) = (1, attachment.Id); passed <= MostHubs; passed++)
        {
            if (Find(gatewayId) is not var (hub, gateway))
            {
                yield return new(HopKind.Gateway, gatewayId, gatewayId, false, $"{gatewayId}: not among the gateways that could be read");
                yield break;
            }

            var (hop, next) = Route(hub, gateway, came, peer.Prefix);
            yield return hop;
            if (next is null)
                yield break;
            if (next.PeerGateway is null || passed == MostHubs)
            {
                yield return Delivery(hub, gateway, next, peer);
                yield break;
            }

            (gatewayId, came) = (next.PeerGateway, next.Id);
        }
    }

    private (ObservedNetwork Hub, ObservedGateway Gateway)? Find(string id) => hubs
        .SelectMany(hub => hub.Gateways.Where(gateway => gateway.Id == id && gateway.IsLive).Select(gateway => ((ObservedNetwork, ObservedGateway)?)(hub, gateway)))
        .FirstOrDefault();

    private static (PathHop Hop, ObservedAttachment? Next) Route(ObservedNetwork hub, ObservedGateway gateway, string came, Cidr destination)
    {
        if (gateway.FindAttachment(came) is not { State: ObservedLinkState.Active } attachment)
            return (Stop(hub, gateway.Id, $"shows no active attachment {came}"), null);
        if (gateway.FindTable(attachment.Table) is not { } table)
            return (Stop(hub, gateway.Id, $"{came} goes by no route table, so that what comes from it is dropped"), null);
        var route = table.Routes.Where(route => route.Destination.Contains(destination)).OrderByDescending(route => route.Destination.PrefixLength).FirstOrDefault();
        if (route is null)
            return (Stop(hub, table.Id, $"no route to {destination} for what comes from {came}"), null);
        if (route.IsBlackhole)
            return (Stop(hub, table.Id, $"{route.Destination} is dropped"), null);
        if (table.Routes.FirstOrDefault(other => other.Destination != destination && destination.Contains(other.Destination) && other.Target != route.Target) is { } part)
            return (Stop(hub, table.Id, $"{part.Destination} inside {destination} goes another way, to {part.Target}"), null);
        return gateway.FindAttachment(route.Target) is { State: ObservedLinkState.Active } next
            ? (new(HopKind.Gateway, hub.Network.NetworkId, table.Id, true, $"{table.Id}: {destination} goes to {next.Id} by route {route.Destination}"), next)
            : (Stop(hub, table.Id, $"{destination} goes to {route.Target}, which is not active"), null);
    }

    private static PathHop Delivery(ObservedNetwork hub, ObservedGateway gateway, ObservedAttachment next, Standpoint peer)
    {
        var arrives = next.Network == peer.Network.Network;
        var whose = next.Network?.ToString() ?? next.PeerGateway;
        return new(HopKind.Gateway, hub.Network.NetworkId, gateway.Id, arrives, $"{gateway.Id}: hands it to {whose}{(arrives ? "" : $", not to {peer.NetworkId}")}");
    }

    /// <summary>The other network has to know of an attachment, too: it sees its own side only.</summary>
    private static PathHop Arriving(Standpoint peer, ObservedAttachment from)
    {
        var attachment = peer.Network.Attachments.Where(one => one.IsLive && one.State == ObservedLinkState.Active).OrderByDescending(one => one.Gateway == from.Gateway)
            .ThenBy(one => one.Id, StringComparer.Ordinal).FirstOrDefault();
        return attachment is null
            ? peer.Hop(HopKind.Link, peer.NetworkId, false, "is attached to no gateway")
            : peer.Hop(HopKind.Link, attachment.Id, true, $"active, ties {peer.NetworkId} to {attachment.Gateway}");
    }

    private static PathHop Stop(ObservedNetwork hub, string id, string message) => new(HopKind.Gateway, hub.Network.NetworkId, id, false, $"{id}: {message}");

    private static string StateText(ObservedAttachment attachment) =>
        $"not active yet{(attachment.StateMessage.Length > 0 ? $": {attachment.StateMessage}" : "")}";
}
