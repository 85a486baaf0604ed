using System.Xml.Linq;
using NetConnect.CloudSim.Cloud;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions;

/// <summary>How a peering is written, with the tags of the side that asks.</summary>
internal static class PeeringXml
{
    public static IEnumerable<XElement?> Render(Ec2Call call, Peering peering)
    {
        var state = Peerings.StateOf(call, peering);
        var undecided = state is PeeringState.Initiating or PeeringState.Pending;
        return
        [
            E("vpcPeeringConnectionId", peering.Id),
            E("requesterVpcInfo", Side(call, peering.Requester, withBlocks: true)),
            // Before it is accepted, the requester learns nothing of the other side's addresses.
            E("accepterVpcInfo", Side(call, peering.Accepter, withBlocks: state is PeeringState.Active or PeeringState.Provisioning)),
            E("status", E("code", state), E("message", peering.Message)),
            undecided ? E("expirationTime", peering.ExpiresAt) : null,
            Tags(call.Here.TagsOf(peering.Id)),
        ];
    }

    public static IEnumerable<XElement?> Options(PeeringSide side) =>
    [
        E("allowDnsResolutionFromRemoteVpc", side.DnsResolution),
        E("allowEgressFromLocalClassicLinkToRemoteVpc", false),
        E("allowEgressFromLocalVpcToRemoteClassicLink", false),
    ];

    public static IEnumerable<string> Blocks(Ec2Call call, PeeringSide side) =>
        call.World.VpcOf(side)?.Cidrs.Select(c => c.Block) ?? [];

    private static IEnumerable<XElement?> Side(Ec2Call call, PeeringSide side, bool withBlocks)
    {
        var blocks = withBlocks ? Blocks(call, side).ToList() : [];
        return
        [
            E("ownerId", side.Account), E("vpcId", side.VpcId), E("region", side.Region),
            blocks.Count > 0 ? E("cidrBlock", blocks[0]) : null,
            blocks.Count > 0 ? Set("cidrBlockSet", blocks, b => [E("cidrBlock", b)]) : null,
            withBlocks ? E("peeringOptions", Options(side)) : null,
        ];
    }
}
