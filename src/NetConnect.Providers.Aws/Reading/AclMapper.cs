using System.Xml.Linq;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Ec2;

namespace NetConnect.Providers.Aws.Reading;

/// <summary>Reads network ACLs; entries of IPv6 or of protocols that links don't carry are left out.</summary>
internal static class AclMapper
{
    public static ObservedAcl Map(XElement acl) => new(
        acl.Text("networkAclId"),
        [
            .. acl.Items("entrySet").Select(Entry).OfType<ObservedAclEntry>()
                .OrderBy(entry => entry.IsEgress).ThenBy(entry => entry.Number),
        ]);

    private static ObservedAclEntry? Entry(XElement entry)
    {
        if (ProtocolMapper.Map(entry.Text("protocol")) is not { } protocol || entry.Text("cidrBlock") is not { Length: > 0 } remote)
            return null;
        var allows = entry.Text("ruleAction") == "allow";
        if (protocol == Protocol.Icmp && !Counts(entry, allows))
            return null;
        return new(
            ProtocolMapper.Number(entry.Text("ruleNumber")) ?? throw new FormatException("An ACL entry has no number."),
            entry.IsTrue("egress"),
            allows,
            protocol,
            Ports(entry, protocol),
            Cidr.Parse(remote));
    }

    // Of entries for one ICMP type, those that deny echo or its reply stop a ping; those that allow one type don't let one through.
    private static bool Counts(XElement entry, bool allows) =>
        ProtocolMapper.Number(entry.Text("icmpTypeCode", "type")) is not { } type || type == -1 || (!allows && type is (0 or 8));

    private static PortRange? Ports(XElement entry, Protocol protocol) =>
        protocol is Protocol.Tcp or Protocol.Udp && entry.Element("portRange") is { } range
            ? ProtocolMapper.Ports(ProtocolMapper.Number(range.Text("from")), ProtocolMapper.Number(range.Text("to")))
            : null;
}
