using System.Xml.Linq;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Ec2;

namespace NetConnect.Providers.Aws.Reading;

/// <summary>Reads a VPC peering connection as the side that asked sees it.</summary>
internal static class PeeringMapper
{
    public static ObservedLink Map(XElement peering)
    {
        var code = peering.Text("status", "code");
        return new(
            peering.Text("vpcPeeringConnectionId"),
            LinkType.AwsPeering,
            State(code),
            End(peering, "requesterVpcInfo"),
            End(peering, "accepterVpcInfo"),
            TagMapper.Map(peering),
            $"{code}: {peering.Text("status", "message")}")
        {
            Options = [.. PeeringDns.All.Where(option => peering.Element($"{option.Side}VpcInfo")?.Element("peeringOptions")?.IsTrue(PeeringDns.Element) == true)
                .Select(option => option.Name)],
        };
    }

    public static ObservedLinkState State(string code) => code switch
    {
        "initiating-request" => ObservedLinkState.Initiating,
        "pending-acceptance" => ObservedLinkState.PendingAcceptance,
        "provisioning" => ObservedLinkState.Provisioning,
        "active" => ObservedLinkState.Active,
        "deleting" => ObservedLinkState.Deleting,
        "failed" or "rejected" or "expired" or "deleted" => ObservedLinkState.Ended,

        // A word that AWS adds one day: neither usable nor gone, so wait.
        _ => ObservedLinkState.Provisioning,
    };

    private static NetworkRef End(XElement peering, string name) =>
        new(Platform.Aws, peering.Text(name, "ownerId"), peering.Text(name, "vpcId"));
}
