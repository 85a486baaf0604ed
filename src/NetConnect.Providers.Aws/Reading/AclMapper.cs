using System.Xml.Linq;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Ec2;

namespace NetConnect.Providers.Aws.Reading;

/// <summary>Reads network ACLs; of entries of IPv6 or of protocols that links don't carry only the numbers count.</summary>
internal static class AclMapper
{
    public static ObservedAcl Map(XElement acl)
    {
        var entries = acl.Items("entrySet").Select(item => (Item: item, Entry: Entry(item))).ToList();
        return new(
            acl.Text("networkAclId"),
            [.. entries.Select(one => one.Entry).OfType<ObservedAclEntry>().OrderBy(entry => entry.IsEgress).ThenBy(entry => entry.Number)])
        {
            Others = [.. entries.Where(one => one.Entry is null).Select(one => new ObservedAclSlot(Number(one.Item), one.Item.IsTrue("egress")))],
        };
    }

    private static ObservedAclEntry? Entry(XElement entry) =>
        ProtocolMapper.Map(entry.Text("protocol")) is { } protocol && entry.Text("cidrBlock") is { Length: > 0 } remote
            ? new(
                Number(entry),
                entry.IsTrue("egress"),
                entry.Text("ruleAction") == "allow",
                protocol,
                Ports(entry, protocol),
                Cidr.Parse(remote),
                Icmp(entry, protocol, "type"),
                Icmp(entry, protocol, "code"))
            : null;

    private static int Number(XElement entry) =>
        ProtocolMapper.Number(entry.Text("ruleNumber")) ?? throw new FormatException("An ACL entry has no number.");

    // -1 is all of them; without a type a code says nothing.
    private static int? Icmp(XElement entry, Protocol protocol, string name) =>
        protocol == Protocol.Icmp && ProtocolMapper.Number(entry.Text("icmpTypeCode", "type")) is not (null or -1)
            ? ProtocolMapper.Number(entry.Text("icmpTypeCode", name))
            : null;

    private static PortRange? Ports(XElement entry, Protocol protocol) =>
        protocol is Protocol.Tcp or Protocol.Udp && entry.Element("portRange") is { } range
            ? ProtocolMapper.Ports(ProtocolMapper.Number(range.Text("from")), ProtocolMapper.Number(range.Text("to")))
            : null;
}
