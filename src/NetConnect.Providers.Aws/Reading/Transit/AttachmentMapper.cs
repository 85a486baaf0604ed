using System.Collections.Immutable;
using System.Xml.Linq;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Ec2;

namespace NetConnect.Providers.Aws.Reading.Transit;

/// <summary>Reads what hangs on transit gateways: as the account of a VPC sees it, and as the gateway's does.</summary>
internal static class AttachmentMapper
{
    public static ObservedAttachment OfVpc(XElement item, ImmutableArray<ObservedGateway> gateways) => Common(item) with
    {
        Network = new(Platform.Aws, item.Text("vpcOwnerId"), item.Text("vpcId")),
        AccepterAccount = gateways.FirstOrDefault(gateway => gateway.Id == item.Text("transitGatewayId"))?.OwnerAccount ?? "",
        Subnets = [.. (item.Element("subnetIds")?.Elements("item") ?? []).Select(subnet => subnet.Value.Trim())],
    };

    /// <param name="peering">The same as a peering of gateways, when it is one.</param>
    public static ObservedAttachment OfGateway(XElement item, XElement? peering) => Common(item) with
    {
        Network = item.Text("resourceType") == "vpc" ? new(Platform.Aws, item.Text("resourceOwnerId"), item.Text("resourceId")) : null,
        PeerGateway = peering is null ? null : PeerOf(peering, item.Text("transitGatewayId")),
        AccepterAccount = peering is null ? item.Text("transitGatewayOwnerId") : peering.Text("accepterTgwInfo", "ownerId"),
        Table = item.Text("association", "transitGatewayRouteTableId") is { Length: > 0 } table && Association(item) is not ObservedLinkState.Ended ? table : null,
    };

    public static ObservedLinkState Association(XElement item) => item.Text("association", "state") switch
    {
        "associated" => ObservedLinkState.Active,
        "disassociating" => ObservedLinkState.Deleting,
        "disassociated" => ObservedLinkState.Ended,
        _ => ObservedLinkState.Provisioning,
    };

    private static ObservedAttachment Common(XElement item) => new(
        item.Text("transitGatewayAttachmentId"), item.Text("transitGatewayId"), State(item.Text("state")), TagMapper.Map(item), item.Text("state"));

    private static string PeerOf(XElement peering, string here)
    {
        var (requester, accepter) = (peering.Text("requesterTgwInfo", "transitGatewayId"), peering.Text("accepterTgwInfo", "transitGatewayId"));
        return requester == here ? accepter : requester;
    }

    private static ObservedLinkState State(string word) => word switch
    {
        "initiating" or "initiatingRequest" => ObservedLinkState.Initiating,
        "pendingAcceptance" => ObservedLinkState.PendingAcceptance,
        "available" => ObservedLinkState.Active,
        "deleting" or "rejecting" or "failing" or "rollingBack" => ObservedLinkState.Deleting,
        "deleted" or "rejected" or "failed" => ObservedLinkState.Ended,

        // Pending, being modified, or a word that AWS adds one day: neither usable for the first time nor gone.
        _ => ObservedLinkState.Provisioning,
    };
}
