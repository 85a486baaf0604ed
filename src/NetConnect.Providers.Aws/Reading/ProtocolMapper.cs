using System.Globalization;
using System.Xml.Linq;
using NetConnect.Model.Entities;
using NetConnect.Providers.Aws.Ec2;

namespace NetConnect.Providers.Aws.Reading;

/// <summary>Reads protocols by name or number, and ports.</summary>
internal static class ProtocolMapper
{
    public static Protocol? Map(string text) => text switch
    {
        "-1" or "all" => Protocol.Any,
        "6" or "tcp" => Protocol.Tcp,
        "17" or "udp" => Protocol.Udp,
        "1" or "icmp" => Protocol.Icmp,
        _ => null,
    };

    /// <summary>What a permission allows; nothing when it is of no protocol of ours, or of one ICMP type only.</summary>
    public static (Protocol Protocol, PortRange? Ports)? Allowed(XElement permission)
    {
        if (Map(permission.Text("ipProtocol")) is not { } protocol)
            return null;
        var (from, to) = (Number(permission.Text("fromPort")), Number(permission.Text("toPort")));
        return protocol switch
        {
            Protocol.Any => (protocol, null),
            Protocol.Icmp => from is null or -1 ? (protocol, null) : null,
            Protocol.Tcp or Protocol.Udp => (protocol, Ports(from, to)),
        };
    }

    /// <summary>All ports when none, or -1, are named.</summary>
    public static PortRange? Ports(int? from, int? to) =>
        from is >= 0 and <= PortRange.Highest && to is >= 0 and <= PortRange.Highest && from <= to ? new(from.Value, to.Value) : null;

    public static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
