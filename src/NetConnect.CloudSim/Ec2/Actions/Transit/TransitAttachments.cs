using System.Xml.Linq;
using NetConnect.CloudSim.Cloud.Transit;
using static NetConnect.CloudSim.Ec2.Actions.Transit.TransitCalls;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions.Transit;

/// <summary>All that hangs on transit gateways, of every kind, with the table that each goes by.</summary>
internal static class TransitAttachments
{
    private static readonly Filters<TransitAttachment> AttachmentFilters = new(a => a.Id)
    {
        { "transit-gateway-attachment-id", a => a.Id },
        { "transit-gateway-id", (call, a) => [Gateway(call, a)] },
        { "transit-gateway-owner-id", (call, a) => [GatewayOwner(call, a)] },
        { "resource-id", (call, a) => [a.ResourceOf(Gateway(call, a))] },
        { "resource-owner-id", (call, a) => [ResourceOwner(call, a)] },
        { "resource-type", ResourceType },
        { "state", (call, a) => [call.StateOf(a)] },
        { "association.state", (call, a) => [Association(call, a)?.Tie.State] },
        { "association.transit-gateway-route-table-id", (call, a) => [Association(call, a)?.Table.Id] },
    };

    private static readonly Description<TransitAttachment> Description =
        new("transitGatewayAttachments", "TransitGatewayAttachmentIds", AttachmentFilters, Render);

    public static readonly Ec2Action[] All = [new("DescribeTransitGatewayAttachments", false, Description.Answer)];

    private static IEnumerable<XElement?> Render(Ec2Call call, TransitAttachment item) =>
    [
        E("transitGatewayAttachmentId", item.Id), E("transitGatewayId", Gateway(call, item)), E("transitGatewayOwnerId", GatewayOwner(call, item)),
        E("resourceOwnerId", ResourceOwner(call, item)), E("resourceType", ResourceType(item)), E("resourceId", item.ResourceOf(Gateway(call, item))),
        E("state", call.StateOf(item)),
        Association(call, item) is var (table, tie) ? E("association", E("transitGatewayRouteTableId", table.Id), E("state", tie.State)) : null,
        E("creationTime", item.CreatedAt), Tags(call.Here.TagsOf(item.Id)),
    ];

    // Each end of a peering sees it as hanging on its own gateway.
    private static string Gateway(Ec2Call call, TransitAttachment item) => call.IsAccepter(item) ? item.Peer!.GatewayId : item.GatewayId;
    private static string GatewayOwner(Ec2Call call, TransitAttachment item) => call.IsAccepter(item) ? item.Peer!.Account : item.GatewayOwner;
    private static string ResourceOwner(Ec2Call call, TransitAttachment item) => item.Peer is { } peer && !call.IsAccepter(item) ? peer.Account : item.Owner;

    // The tables are the gateway's owner's; nobody else learns of them.
    private static (TransitRouteTable Table, TransitAssociation Tie)? Association(Ec2Call call, TransitAttachment item)
    {
        foreach (var table in call.All<TransitRouteTable>().Where(t => t.GatewayId == Gateway(call, item)))
            if (table.AssociationOf(item.Id) is { } tie && call.Sees(TransitTables.AssociationKey(table, item.Id))) return (table, tie);
        return null;
    }
}
