using System.Xml.Linq;
using NetConnect.CloudSim.Cloud;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions;

/// <summary>The numbered rules of a network ACL.</summary>
internal static class NetworkAclEntries
{
    public static readonly Ec2Action[] All =
    [
        new("CreateNetworkAclEntry", true, Create),
        new("ReplaceNetworkAclEntry", true, Replace),
        new("DeleteNetworkAclEntry", true, Delete),
    ];

    public static IEnumerable<XElement?> Render(NetworkAclEntry entry) =>
    [
        E("ruleNumber", entry.Number), E("protocol", entry.Protocol), E("ruleAction", entry.Allow ? "allow" : "deny"),
        E("egress", entry.Egress), E("cidrBlock", entry.Block),
        entry.IcmpType is null ? null : E("icmpTypeCode", E("type", entry.IcmpType), E("code", entry.IcmpCode)),
        entry.FromPort is null ? null : E("portRange", E("from", entry.FromPort), E("to", entry.ToPort)),
    ];

    private static IEnumerable<XElement?> Create(Ec2Call call)
    {
        var acl = call.OwnNamed<NetworkAcl>("NetworkAclId");
        var entry = Read(call);
        if (acl.Entry(entry.Egress, entry.Number) is not null)
            throw new Ec2Exception("NetworkAclEntryAlreadyExists", $"The network acl entry identified by {entry.Number} already exists.");
        if (acl.Entries.Count(e => e.Egress == entry.Egress && e.Number != NetworkAcl.LastRule) >= call.Limits.EntriesPerAcl)
            throw new Ec2Exception("NetworkAclEntryLimitExceeded", $"The maximum number of network acl entries has been reached for {acl.Id}.");
        acl.Entries.Add(entry);
        return Done;
    }

    private static IEnumerable<XElement?> Replace(Ec2Call call)
    {
        var acl = call.OwnNamed<NetworkAcl>("NetworkAclId");
        var entry = Read(call);
        acl.Entries.Remove(Existing(acl, entry.Egress, entry.Number));
        acl.Entries.Add(entry);
        return Done;
    }

    private static IEnumerable<XElement?> Delete(Ec2Call call)
    {
        var acl = call.OwnNamed<NetworkAcl>("NetworkAclId");
        acl.Entries.Remove(Existing(acl, RequireEgress(call.Form), RequireRuleNumber(call.Form)));
        return Done;
    }

    private static NetworkAclEntry Existing(NetworkAcl acl, bool egress, int number) =>
        acl.Entry(egress, number) ?? throw new Ec2Exception("InvalidNetworkAclEntry.NotFound", $"The network acl entry identified by {number} does not exist.");

    private static NetworkAclEntry Read(Ec2Call call)
    {
        var form = call.Form;
        var text = form.Require("CidrBlock");
        var entry = new NetworkAclEntry
        {
            Number = RequireRuleNumber(form),
            Egress = RequireEgress(form),
            Protocol = ReadProtocol(form.Require("Protocol")),
            Allow = form.Require("RuleAction") switch { "allow" => true, "deny" => false, var a => throw Refuse.Value(a, "ruleAction") },
            Block = Cidr.TryParse(text)?.Canonical.ToString() ?? throw Refuse.Value($"Value ({text}) for parameter cidrBlock is invalid. This is not a valid CIDR block."),
        };
        if (entry.Protocol is "6" or "17") (entry.FromPort, entry.ToPort) = ReadPorts(form);
        if (entry.Protocol is "1") (entry.IcmpType, entry.IcmpCode) = (form.RequireNumber("Icmp.Type"), form.RequireNumber("Icmp.Code"));
        return entry;
    }

    private static int RequireRuleNumber(Ec2Form form) =>
        form.RequireNumber("RuleNumber") is var n and >= 1 and < NetworkAcl.LastRule ? n : throw Refuse.Value(form.Require("RuleNumber"), "ruleNumber");

    private static bool RequireEgress(Ec2Form form) => form.OptionalFlag("Egress") ?? throw Refuse.Missing("egress");

    private static (int From, int To) ReadPorts(Ec2Form form)
    {
        var (from, to) = (form.RequireNumber("PortRange.From"), form.RequireNumber("PortRange.To"));
        return from is >= 0 and <= 65535 && to is >= 0 and <= 65535 && from <= to ? (from, to) : throw Refuse.Value($"{from}-{to}", "portRange");
    }

    private static string ReadProtocol(string protocol) => protocol.ToLowerInvariant() switch
    {
        "-1" or "all" => "-1",
        "tcp" => "6",
        "udp" => "17",
        "icmp" => "1",
        var p when int.TryParse(p, out var number) && number is >= 0 and <= 255 => p,
        _ => throw Refuse.Value(protocol, "protocol"),
    };
}
