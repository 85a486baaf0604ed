using System.Xml.Linq;
using NetConnect.CloudSim.Cloud.Transit;
using static NetConnect.CloudSim.Ec2.Actions.Transit.TransitCalls;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions.Transit;

/// <summary>Peerings of transit gateways: one attachment that both gateways have, accepted where the other one is.</summary>
internal static class TransitPeerings
{
    private static readonly Filters<TransitAttachment> PeeringFilters = new(a => a.Id)
    {
        { "transit-gateway-attachment-id", a => a.Id },
        { "local-owner-id", (call, a) => [call.IsAccepter(a) ? a.Peer!.Account : a.Owner] },
        { "remote-owner-id", (call, a) => [call.IsAccepter(a) ? a.Owner : a.Peer!.Account] },
        { "transit-gateway-id", (call, a) => [call.IsAccepter(a) ? a.Peer!.GatewayId : a.GatewayId] },
        { "state", (call, a) => [call.StateOf(a)] },
    };

    private static readonly Description<TransitAttachment> Description =
        new("transitGatewayPeeringAttachments", "TransitGatewayAttachmentIds", PeeringFilters, Render, a => a.IsPeering);

    private static readonly AttachmentRequests Requests = new(a => a.IsPeering, (call, a) => call.IsAccepter(a), Answer);

    public static readonly Ec2Action[] All =
    [
        new("DescribeTransitGatewayPeeringAttachments", false, Description.Answer),
        new("CreateTransitGatewayPeeringAttachment", true, Create),
        new("AcceptTransitGatewayPeeringAttachment", true, Requests.Accept),
        new("RejectTransitGatewayPeeringAttachment", true, Requests.Reject),
        new("DeleteTransitGatewayPeeringAttachment", true, Requests.Delete),
    ];

    private static IEnumerable<XElement?> Render(Ec2Call call, TransitAttachment item) =>
    [
        E("transitGatewayAttachmentId", item.Id),
        E("requesterTgwInfo", Info(item.GatewayId, item.Owner, item.Region)),
        E("accepterTgwInfo", Info(item.Peer!.GatewayId, item.Peer.Account, item.Peer.Region)),
        E("options", E("dynamicRouting", "disable")),
        E("status", E("code", call.StateOf(item)), E("message", item.State == TransitState.Failed ? "The peer transit gateway does not exist." : "")),
        E("state", call.StateOf(item)), E("creationTime", item.CreatedAt), Tags(call.Here.TagsOf(item.Id)),
    ];

    private static IEnumerable<XElement?> Info(string gateway, string owner, string region) =>
        [E("transitGatewayId", gateway), E("ownerId", owner), E("region", region)];

    private static IEnumerable<XElement?> Create(Ec2Call call)
    {
        var gateway = call.OwnNamed<TransitGateway>("TransitGatewayId");
        var peer = new TransitPeer(call.Form.Require("PeerTransitGatewayId"), call.Form.Require("PeerAccountId"), call.Form.Require("PeerRegion"));
        if (!ObjectKind.Of<TransitGateway>().IsWellFormed(peer.GatewayId)) throw Refuse.Malformed(ObjectKind.Of<TransitGateway>(), peer.GatewayId);
        if (peer.GatewayId == gateway.Id) throw Refuse.Value($"{gateway.Id} cannot be peered with itself.");
        Tagging.Check(call, "transit-gateway-attachment");
        RequireState(gateway, TransitState.Available);
        RequireRoom(call, gateway, peer);
        // Whether a gateway exists elsewhere EC2 doesn't say here; such a request is made, and fails.
        var isThere = call.World.FindGateway(peer.GatewayId) is { IsTerminal: false } other && (other.Owner, other.Region) == (peer.Account, peer.Region);
        var made = new TransitAttachment { GatewayId = gateway.Id, GatewayOwner = gateway.Owner, Peer = peer, CreatedAt = call.Now };
        made.Become(TransitState.InitiatingRequest, isThere ? TransitState.PendingAcceptance : TransitState.Failed, call.World.Settings.Delays.AttachmentMs, call.Now);
        return Answer(call, call.Add(made));
    }

    private static void RequireRoom(Ec2Call call, TransitGateway gateway, TransitPeer peer)
    {
        var peerings = call.World.AttachmentsOf(gateway.Id).Where(a => a.IsPeering).ToList();
        if (peerings.Exists(a => a.IsOn(peer.GatewayId)))
            throw new Ec2Exception("DuplicateTransitGatewayAttachment", $"{gateway.Id} has non-deleted Transit Gateway Attachments with same peer {peer.GatewayId}.");
        if (peerings.Count >= call.Limits.TransitPeerings)
            throw new Ec2Exception("TransitGatewayPeeringAttachmentLimitExceeded", $"The maximum number of peering attachments has been reached for {gateway.Id}.");
        if (peerings.Count(a => a.State is TransitState.InitiatingRequest or TransitState.PendingAcceptance) >= call.Limits.TransitPeeringsPending)
            throw new Ec2Exception("TransitGatewayPeeringAttachmentLimitExceeded", $"The maximum number of pending peering attachments has been reached for {gateway.Id}.");
    }

    private static IEnumerable<XElement?> Answer(Ec2Call call, TransitAttachment item) => [E("transitGatewayPeeringAttachment", Render(call, item))];
}
