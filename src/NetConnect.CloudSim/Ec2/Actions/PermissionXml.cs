using System.Xml.Linq;
using NetConnect.CloudSim.Cloud;
using static NetConnect.CloudSim.Ec2.Ec2Xml;

namespace NetConnect.CloudSim.Ec2.Actions;

/// <summary>Rules in EC2's older shape, where all peers of the same protocol and ports share one permission.</summary>
internal static class PermissionXml
{
    public static XElement Render(string name, Ec2Call call, SecurityGroup group, bool egress)
    {
        var permissions = group.Rules.Where(r => r.Egress == egress && call.Sees(r.Id)).GroupBy(r => (r.Protocol, r.FromPort, r.ToPort));
        return Set(name, permissions, p => Permission(p.Key.Protocol, p.Key.FromPort, p.Key.ToPort, [.. p]));
    }

    private static IEnumerable<XElement?> Permission(string protocol, int from, int to, List<SecurityGroupRule> rules) =>
    [
        E("ipProtocol", protocol),
        protocol == "-1" ? null : E("fromPort", from),
        protocol == "-1" ? null : E("toPort", to),
        Set("groups", rules.Where(r => r.GroupId is not null), r => [E("userId", r.GroupOwner), E("groupId", r.GroupId), E("description", r.Description)]),
        Set("ipRanges", rules.Where(r => r.Cidr is not null), r => [E("cidrIp", r.Cidr), E("description", r.Description)]),
        Set("ipv6Ranges", Array.Empty<string>(), _ => []),
        Set("prefixListIds", rules.Where(r => r.PrefixListId is not null), r => [E("prefixListId", r.PrefixListId), E("description", r.Description)]),
    ];
}
