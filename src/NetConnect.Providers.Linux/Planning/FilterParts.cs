using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;

namespace NetConnect.Providers.Linux.Planning;

/// <summary>What each connection lets in from the other prefix: everything else of it is dropped, and answers pass.</summary>
internal static class FilterParts
{
    public static ImmutableArray<PartAssessment> Assess(PlanningContext context)
    {
        var wanted = context.Halves.Where(half => half.Goal == HalfGoal.Present).Select(half => Wanted(context, half)).ToList();
        return [.. wanted, .. context.Unwanted(PartKinds.Filter, wanted).Select(record => ChainParts.Unwanted(context, record, Part(record.Key, isWanted: false)))];
    }

    private static PartAssessment Wanted(PlanningContext context, HalfWish half)
    {
        var chain = LinuxNaming.Filter(context.Installation, half.Connection);
        var part = Part(LinuxNaming.FilterKey(half.Connection), isWanted: true) with
        {
            Users = [half.Connection],
            Label = $"filter {chain} ({half.RemotePrefix} to {half.LocalPrefix})",
        };
        var judged = ChainParts.Wanted(context, part, chain, Rules(context, half), "MakeFilter");
        return judged.Presence == PartPresence.Ready ? judged with { ManagedGroup = chain, Enforcement = FilterEnforcement.Enforced } : judged;
    }

    private static IEnumerable<string> Rules(PlanningContext context, HalfWish half)
    {
        var tunnel = LinuxNaming.Interface(context.Installation, context.Network, Model.Identity.NetworkPair.Of(context.Network, half.Remote), half.Type);
        return
        [
            $"iifname != \"{tunnel}\" accept", $"ip saddr != {half.RemotePrefix} accept", $"ip daddr != {half.LocalPrefix} accept", "ct direction reply counter accept",
            .. half.Inbound.Distinct().Order().Select(flow => $"{Match(flow)} counter accept"),
            .. Neighbours(context, half).SelectMany(other => other.Inbound.Distinct().Order().Select(flow => $"ip daddr {other.LocalPrefix} {Match(flow)} accept")),
        ];
    }

    // What another connection lets into the same addresses is not this one's to drop.
    private static IEnumerable<HalfWish> Neighbours(PlanningContext context, HalfWish half) => context.Halves.Where(other =>
        other.Goal == HalfGoal.Present && other.Connection != half.Connection && other.Remote == half.Remote && other.Type == half.Type
        && other.LocalPrefix.Overlaps(half.LocalPrefix) && other.RemotePrefix.Overlaps(half.RemotePrefix));

    private static string Match(Flow flow) => flow.Protocol switch
    {
        Protocol.Tcp => $"ip saddr {flow.Source} {Ports("tcp", flow.Ports)}",
        Protocol.Udp => $"ip saddr {flow.Source} {Ports("udp", flow.Ports)}",
        Protocol.Icmp => $"ip saddr {flow.Source} meta l4proto icmp",
        Protocol.Any => $"ip saddr {flow.Source}",
    };

    private static string Ports(string protocol, PortRange? ports) => ports is not { } range || range == PortRange.All ? $"meta l4proto {protocol}"
        : range.First == range.Last ? string.Create(CultureInfo.InvariantCulture, $"{protocol} dport {range.First}")
        : string.Create(CultureInfo.InvariantCulture, $"{protocol} dport {range.First}-{range.Last}");

    private static PartAssessment Part(string key, bool isWanted) => new()
    {
        Key = key, Kind = PartKinds.Filter, IsWanted = isWanted, Presence = PartPresence.Absent, Aspect = PartKinds.FiltersAspect, Label = "filter of a connection",
        LikelyRival = "whatever else writes nftables there, e.g. a firewall service that flushes the whole ruleset",
    };
}
