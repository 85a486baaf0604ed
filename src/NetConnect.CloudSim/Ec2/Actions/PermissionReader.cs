using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Ec2.Actions;

/// <summary>Reads the permissions of an authorize or revoke call into single rules.</summary>
internal static class PermissionReader
{
    public static List<SecurityGroupRule> Read(Ec2Call call, SecurityGroup group, bool egress)
    {
        var permissions = call.Form.Structures("IpPermissions");
        var rules = permissions.Count > 0
            ? permissions.SelectMany(p => ReadPermission(call, group, p, egress)).ToList()
            : call.Form.Get("IpProtocol") is not null ? [WithCidr(ReadTraffic(call.Form, egress), call.Form.Require("CidrIp"))] : [];
        return rules.Count > 0 ? rules : throw Refuse.Missing("ipPermissions");
    }

    private static IEnumerable<SecurityGroupRule> ReadPermission(Ec2Call call, SecurityGroup group, Ec2Form permission, bool egress)
    {
        if (permission.Structures("Ipv6Ranges").Count > 0) throw Refuse.Value("This emulator carries IPv4 only; Ipv6Ranges is not supported.");
        foreach (var range in permission.Structures("IpRanges"))
            yield return Described(WithCidr(ReadTraffic(permission, egress), range.Require("CidrIp")), range);
        foreach (var peer in permission.Structures("Groups").Concat(permission.Structures("UserIdGroupPairs")))
            yield return Described(WithGroup(call, group, ReadTraffic(permission, egress), peer), peer);
        foreach (var list in permission.Structures("PrefixListIds"))
        {
            var rule = ReadTraffic(permission, egress);
            rule.PrefixListId = list.Require("PrefixListId");
            yield return Described(rule, list);
        }
    }

    private static SecurityGroupRule ReadTraffic(Ec2Form form, bool egress)
    {
        var rule = new SecurityGroupRule { Egress = egress, Protocol = ReadProtocol(form.Require("IpProtocol")) };
        if (rule.Protocol is "-1") return rule;
        var (from, to) = (form.Number("FromPort"), form.Number("ToPort"));
        if (rule.Protocol is "tcp" or "udp")
        {
            if (from is null || to is null) throw Refuse.Value("Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.");
            if (from is < 0 or > 65535 || to is < 0 or > 65535 || from > to) throw Refuse.Value($"Invalid value '{from}-{to}' for portRange.");
        }
        (rule.FromPort, rule.ToPort) = (from ?? -1, to ?? -1);
        return rule;
    }

    private static string ReadProtocol(string protocol) => protocol.ToLowerInvariant() switch
    {
        "-1" or "all" => "-1",
        "tcp" or "6" => "tcp",
        "udp" or "17" => "udp",
        "icmp" or "1" => "icmp",
        "icmpv6" or "58" => "icmpv6",
        var p when int.TryParse(p, out var number) && number is >= 0 and <= 255 => p,
        _ => throw Refuse.Value($"Invalid value '{protocol}' for IP protocol. Unknown protocol."),
    };

    private static SecurityGroupRule WithCidr(SecurityGroupRule rule, string text)
    {
        rule.Cidr = Cidr.TryParse(text)?.Canonical.ToString() ?? throw Refuse.Value($"CIDR block {text} is malformed");
        return rule;
    }

    private static SecurityGroupRule WithGroup(Ec2Call call, SecurityGroup group, SecurityGroupRule rule, Ec2Form peer)
    {
        var id = peer.Require("GroupId");
        if (!ObjectKind.Of<SecurityGroup>().IsWellFormed(id)) throw Refuse.Malformed(ObjectKind.Of<SecurityGroup>(), id);
        var referenced = call.World.Regions.Values.Where(r => r.Region == call.Region)
            .Select(r => r.SecurityGroups.GetValueOrDefault(id)).FirstOrDefault(g => g is not null);
        if (referenced is null || !CanReference(call, group, referenced)) throw Refuse.NotFound(ObjectKind.Of<SecurityGroup>(), id);
        (rule.GroupId, rule.GroupOwner) = (id, referenced.Owner);
        return rule;
    }

    // Peer groups can be named inside one region, while the peering is active.
    private static bool CanReference(Ec2Call call, SecurityGroup group, SecurityGroup referenced) =>
        referenced.VpcId == group.VpcId
        || call.World.Peerings.Values.Any(p => p.State == PeeringState.Active && !p.IsInterRegion && p.Joins(group.VpcId, referenced.VpcId));

    private static SecurityGroupRule Described(SecurityGroupRule rule, Ec2Form peer)
    {
        rule.Description = peer.Get("Description");
        return rule;
    }
}
