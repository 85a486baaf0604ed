using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>What groups really let in from the other side, beyond what was agreed: those that machines of the resource carry count, whoever made them.</summary>
internal static class GroupExcess
{
    /// <summary>In words, naming group and rule; none when nothing more gets in.</summary>
    public static string? Find(PlanningContext context, ImmutableArray<HalfWish> halves, ObservedFilterGroup managed)
    {
        if (managed.Ingress.Any(rule => rule.Remote is null))
            return $"{managed.Id} also lets in what a group or prefix list names";
        var carried = Carriers.Of(context, halves).SelectMany(item => item.Groups).ToHashSet(StringComparer.Ordinal);
        var counting = context.Observed.Groups.Where(group => group.Id == managed.Id || carried.Contains(group.Id));
        return counting.SelectMany(group => group.Ingress.Where(rule => IsMore(rule, halves)).Select(rule => Words(group, rule))).FirstOrDefault();
    }

    private static bool IsMore(ObservedRule rule, ImmutableArray<HalfWish> halves) => halves.Any(half =>
        rule.Remote?.Intersect(half.RemotePrefix) is { } from && !half.Inbound.Any(flow => Covers(flow, rule, from)));

    private static bool Covers(Flow flow, ObservedRule rule, Model.Addresses.Cidr from) =>
        flow.Source.Contains(from)
        && (flow.Protocol == Protocol.Any
            || (flow.Protocol == rule.Protocol && (flow.Ports ?? PortRange.All).Contains(rule.Ports ?? PortRange.All)));

    private static string Words(ObservedFilterGroup group, ObservedRule rule) =>
        $"{group.Id} ({group.Name}) lets in {new Flow(rule.Protocol, rule.Ports, rule.Remote!.Value)}";
}
