using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Ec2;

namespace NetConnect.Providers.Aws.Reading.Transit;

/// <summary>Reads a transit gateway with what it does by itself.</summary>
internal static class GatewayMapper
{
    /// <summary>EC2's switches that make a gateway act without its owner's word, and what they are called here.</summary>
    private static readonly (string Element, string Word)[] Switches =
    [
        ("defaultRouteTableAssociation", "association"), ("defaultRouteTablePropagation", "propagation"), ("autoAcceptSharedAttachments", "auto-accept"),
    ];

    public static ObservedGateway Map(XElement gateway)
    {
        var options = gateway.Element("options");
        return new(gateway.Text("transitGatewayId"), gateway.Text("ownerId"), State(gateway.Text("state")), TagMapper.Map(gateway))
        {
            StateMessage = gateway.Text("state"),
            Asn = long.TryParse(options?.Text("amazonSideAsn"), NumberStyles.None, CultureInfo.InvariantCulture, out var asn) ? asn : 0,
            Defaults = [.. Switches.Where(one => options?.Text(one.Element) == "enable").Select(one => one.Word)],
        };
    }

    public static bool IsLive(XElement gateway) => State(gateway.Text("state")) != ObservedLinkState.Ended;

    public static ObservedLinkState State(string word) => word switch
    {
        "pending" => ObservedLinkState.Initiating,
        "available" => ObservedLinkState.Active,
        "deleting" => ObservedLinkState.Deleting,
        "deleted" => ObservedLinkState.Ended,

        // Being modified, or a word that AWS adds one day: there, and not to be touched just now.
        _ => ObservedLinkState.Provisioning,
    };
}
