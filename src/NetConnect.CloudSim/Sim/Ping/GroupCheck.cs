using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Sim.Ping;

/// <summary>What an interface's security groups say: one permission in any of them is enough.</summary>
internal static class GroupCheck
{
    public static bool Allows(Endpoint here, bool egress, Endpoint peer, Traffic traffic) =>
        here.Groups.Any(g => g.Rules.Exists(r => r.Egress == egress && IsTraffic(r, traffic) && IsPeer(r, peer)));

    private static bool IsTraffic(SecurityGroupRule rule, Traffic traffic)
    {
        if (rule.Protocol == "-1") return true;
        if (rule.Protocol != traffic.Name) return false;
        // For ICMP the ports are type and code.
        return traffic.IsIcmp
            ? rule.FromPort == -1 || rule.FromPort == traffic.IcmpType
            : rule.FromPort <= traffic.FromPort && traffic.ToPort <= rule.ToPort;
    }

    private static bool IsPeer(SecurityGroupRule rule, Endpoint peer) =>
        rule.Cidr is { } block ? Cidr.TryParse(block)!.Value.Contains(peer.Address)
        : rule.GroupId is { } group && peer.Groups.Any(g => g.Id == group);
}
