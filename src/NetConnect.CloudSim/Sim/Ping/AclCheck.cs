using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Sim.Ping;

/// <summary>What a network ACL says to a packet: the lowest number that matches decides, for each port by itself.</summary>
internal static class AclCheck
{
    /// <summary>The number of the entry that stops it, or null when every port of the traffic passes.</summary>
    public static int? StoppedBy(NetworkAcl acl, bool egress, uint peer, Traffic traffic)
    {
        var entries = acl.Entries.Where(e => e.Egress == egress && e.Prefix.Contains(peer) && IsProtocol(e, traffic)).OrderBy(e => e.Number).ToList();
        foreach (var port in Edges(entries, traffic))
        {
            var decisive = entries.Find(e => e.FromPort is null || (e.FromPort <= port && port <= e.ToPort));
            if (decisive is not { Allow: true }) return decisive?.Number ?? NetworkAcl.LastRule;
        }
        return null;
    }

    private static bool IsProtocol(NetworkAclEntry entry, Traffic traffic) =>
        entry.Protocol == "-1"
        || (entry.Protocol == $"{traffic.Protocol}" && (!traffic.IsIcmp || entry.IcmpType is null or -1 || entry.IcmpType == traffic.IcmpType));

    // The verdict can change only where an entry begins or has just ended.
    private static IEnumerable<int> Edges(List<NetworkAclEntry> entries, Traffic traffic) =>
        entries.Where(e => e.FromPort is not null).SelectMany(e => new[] { e.FromPort!.Value, e.ToPort!.Value + 1 })
            .Where(p => p > traffic.FromPort && p <= traffic.ToPort).Prepend(traffic.FromPort).Distinct();
}
