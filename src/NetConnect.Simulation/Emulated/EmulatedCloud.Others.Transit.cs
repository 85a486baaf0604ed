using NetConnect.Model.Identity;
using NetConnect.Simulation.Clouds;
using Cidr = NetConnect.Model.Addresses.Cidr;

namespace NetConnect.Simulation.Emulated;

/// <content>What people do to gateways, and to what hangs on them.</content>
internal sealed partial class EmulatedCloud
{
    public void RemoveRoute(CloudGatewayTable table, Cidr destination) =>
        Do(table.Hub, "DeleteTransitGatewayRoute", ("TransitGatewayRouteTableId", table.Id), ("DestinationCidrBlock", destination.ToString()));

    public void Detach(CloudAttachment attachment)
    {
        if (attachment.Network is { } network)
            Do(network.Account, RegionOf(attachment.Hub), "DeleteTransitGatewayVpcAttachment", ("TransitGatewayAttachmentId", attachment.Id));
        else
            Do(attachment.Hub, "DeleteTransitGatewayPeeringAttachment", ("TransitGatewayAttachmentId", attachment.Id));
    }

    public void Untag(NetworkRef hub, string id) => Do(hub, "DeleteTags", ("ResourceId.1", id));

    private static string RegionOf(NetworkRef hub) => hub.NetworkId[(hub.NetworkId.IndexOf('@', StringComparison.Ordinal) + 1)..];

    private void Do(NetworkRef hub, string action, params (string Name, string Value)[] fields) => Do(hub.Account, RegionOf(hub), action, fields);
}
