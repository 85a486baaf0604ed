using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Linux.Planning;

/// <summary>The chain around each tunnel: what comes out of it and belongs to no connection is dropped, and TCP is told how much fits through. It stands before the tunnel and outlives it.</summary>
internal static class GuardParts
{
    public static ImmutableArray<PartAssessment> Assess(PlanningContext context)
    {
        var wanted = context.Tunnels.Where(tunnel => tunnel.Present.Any() || context.Ours(tunnel.GuardKey) is not null).Select(tunnel => Wanted(context, tunnel)).ToList();
        return [.. wanted, .. context.Unwanted(PartKinds.Guard, wanted).Select(record => ChainParts.Unwanted(context, record, Part(record.Key, isWanted: false)))];
    }

    private static PartAssessment Wanted(PlanningContext context, Tunnel tunnel) => ChainParts.Wanted(
        context,
        Part(tunnel.GuardKey, isWanted: true) with { Users = tunnel.Users, Label = $"guard {tunnel.Chain} of {tunnel.Interface}" },
        tunnel.Chain,
        Rules(tunnel),
        "MakeGuard");

    private static IEnumerable<string> Rules(Tunnel tunnel) =>
    [
        $"iifname != \"{tunnel.Interface}\" accept",
        string.Create(CultureInfo.InvariantCulture, $"tcp flags syn tcp option maxseg size set {MostSegment(tunnel.Type)}"),
        // "Too big" and its like come from routers on the way, whose own addresses are no prefix's: without them large packets vanish.
        "ct state related meta l4proto icmp accept",
        .. tunnel.Present.Select(half => $"ip saddr {half.RemotePrefix} ip daddr {half.LocalPrefix} accept").Order(StringComparer.Ordinal).Distinct(),
    ];

    // What comes in says how much may be sent back; both gateways do so. Headers of IPv4 and TCP take 40 bytes; a segment is never made larger.
    private static int MostSegment(LinkType type) => Tunnel.MtuOf(type) - 40;

    private static PartAssessment Part(string key, bool isWanted) => new()
    {
        Key = key, Kind = PartKinds.Guard, IsWanted = isWanted, Presence = PartPresence.Absent, Aspect = PartKinds.FiltersAspect, Label = "guard of a tunnel",
    };
}
