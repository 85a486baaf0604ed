using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Paths;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Paths;

/// <summary>Asks the managed filter group of an end. Groups are stateful: answers are never asked about.</summary>
internal static class GroupCheck
{
    /// <summary>No hop while there is no group of ours: then nothing of ours restrains what leaves.</summary>
    public static PathHop? Outbound(Standpoint at, Traffic traffic, Cidr remote) =>
        Find(at) is { } group ? Judge(at, group.Id, group.Egress, $"{traffic} out to {remote}", traffic, remote) : null;

    /// <summary>Without a group of ours nothing is let in: clouds refuse by default what comes from other networks.</summary>
    public static PathHop Inbound(Standpoint at, Traffic traffic, Cidr remote)
    {
        if (at.End.ManagedGroupId is not { } id)
            return at.Hop(HopKind.FilterGroup, at.NetworkId, false, $"no filter group of ours lets {traffic} in from {remote}");
        return Find(at) is { } group
            ? Judge(at, id, group.Ingress, $"{traffic} in from {remote}", traffic, remote)
            : at.Hop(HopKind.FilterGroup, id, false, $"not there, so nothing lets {traffic} in from {remote}");
    }

    private static ObservedFilterGroup? Find(Standpoint at) =>
        at.Network.Groups.FirstOrDefault(group => group.Id == at.End.ManagedGroupId);

    private static PathHop Judge(
        Standpoint at, string group, ImmutableArray<ObservedRule> rules, string asked, Traffic traffic, Cidr remote)
    {
        var passes = rules.Any(rule =>
            traffic.IsCoveredBy(rule.Protocol, rule.Ports) && rule.Remote is { } prefix && prefix.Contains(remote));
        var carrier = at.End.AssumesCarrier ? $"; passes for interfaces that carry {group}" : "";
        return at.Hop(HopKind.FilterGroup, group, passes, passes ? $"lets {asked}{carrier}" : $"no rule lets {asked}");
    }
}
