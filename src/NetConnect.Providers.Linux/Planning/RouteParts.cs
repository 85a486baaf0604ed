using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Linux.Planning;

/// <summary>Routes to the other resource's prefix through a tunnel: after filters and guard, so that nothing passes before they stand.</summary>
internal static class RouteParts
{
    private const string Destination = "destination", Target = "target";

    /// <summary>The next hop of tunnels that carry Ethernet: it lies on that interface alone and is answered for by a neighbour that we put there.</summary>
    public const string NextHop = "169.254.0.1";

    public static ImmutableArray<PartAssessment> Assess(PlanningContext context)
    {
        var wanted = context.Tunnels.SelectMany(tunnel => tunnel.Present.Select(half => (Tunnel: tunnel, Half: half)))
            .GroupBy(one => one.Half.RemotePrefix)
            .SelectMany(place => place.GroupBy(one => one.Tunnel.LinkKey).OrderByDescending(way => IsStanding(context, way.First().Tunnel, place.Key.ToString()))
                .ThenBy(way => way.Min(one => one.Half.Connection), StringComparer.Ordinal)
                .Select((way, i) => Wanted(context, way.First().Tunnel, [.. way.Select(one => one.Half)], isSecond: i > 0)))
            .ToList();
        return [.. wanted, .. context.Unwanted(PartKinds.Route, wanted).Select(record => Unwanted(context, record))];
    }

    private static bool IsStanding(PlanningContext context, Tunnel tunnel, string destination) =>
        context.Ours(LinuxNaming.RouteKey(destination))?.Requires.Contains(tunnel.LinkKey) == true;

    private static PartAssessment Wanted(PlanningContext context, Tunnel tunnel, ImmutableArray<HalfWish> halves, bool isSecond)
    {
        var destination = halves[0].RemotePrefix;
        var key = LinuxNaming.RouteKey(destination.ToString());
        var part = Part(isSecond ? $"{key}@{tunnel.LinkKey}" : key, $"route {destination} by {tunnel.Interface}", isWanted: true) with
        {
            Users = [.. halves.Select(half => half.Connection)],
            Requires = [tunnel.LinkKey, tunnel.GuardKey, .. halves.Select(half => LinuxNaming.FilterKey(half.Connection)).Order(StringComparer.Ordinal)],
            Spec = ImmutableSortedDictionary<string, string>.Empty.Add(Destination, destination.ToString()).Add(Target, tunnel.Interface),
        };
        if (isSecond)
            return part with { Presence = PartPresence.Blocked, Message = $"{destination} is reached by another link already." };
        var routes = context.Observed.MainTable?.Routes ?? [];
        if (routes.FirstOrDefault(route => route.Destination == destination) is { } there)
            return There(context, tunnel, part, there);
        return tunnel.Seen is { IsLive: true }
            ? part with { Operation = Add(tunnel, destination.ToString(), OperationEffect.Create), Message = $"There is no route to {destination}." }
            : part with { Message = "Waits for the tunnel." };
    }

    private static PartAssessment There(PlanningContext context, Tunnel tunnel, PartAssessment part, ObservedRoute there)
    {
        if (there.Target == tunnel.Interface)
            return there.IsBlackhole ? part with { Presence = PartPresence.Settling, Message = "The tunnel is down." } : part with { Presence = PartPresence.Ready };
        var isOurs = context.Ours(part.Key) is { } record && (record.Spec.GetValueOrDefault(Target) == there.Target || record.PreviousSpec?.GetValueOrDefault(Target) == there.Target);
        return isOurs && tunnel.Seen is not null
            ? part with
            {
                Presence = PartPresence.Different,
                Operation = Add(tunnel, there.Destination.ToString(), OperationEffect.Change),
                Message = $"The route leads to {there.Target} instead of {tunnel.Interface}.",
            }
            : part with { Presence = isOurs ? PartPresence.Settling : PartPresence.Blocked, Message = $"{there.Destination} goes to {there.Target}, which was there before and is not ours." };
    }

    private static ProviderOperation Add(Tunnel tunnel, string destination, OperationEffect effect)
    {
        var via = tunnel.Type == LinkType.Vxlan ? $"via {NextHop} dev {tunnel.Interface} onlink" : $"dev {tunnel.Interface}";

        // `add` refuses a route that somebody has made meanwhile; only our own is replaced.
        var verb = effect == OperationEffect.Create ? "add" : "replace";
        return Script.Of(tunnel.Context.Network, effect == OperationEffect.Create ? "AddRoute" : "ReplaceRoute", effect, effect == OperationEffect.Create
            ? $"""
                if [ -z "$(ip route show exact {destination} dev {tunnel.Interface} proto {LinuxNaming.RouteProtocol})" ]; then
                  ip route {verb} {destination} {via} proto {LinuxNaming.RouteProtocol}
                fi
                """
            : $"ip route {verb} {destination} {via} proto {LinuxNaming.RouteProtocol}");
    }

    private static PartAssessment Unwanted(PlanningContext context, PartRecord record)
    {
        var (destination, target) = (record.Spec.GetValueOrDefault(Destination, ""), record.Spec.GetValueOrDefault(Target, ""));
        var there = context.Observed.MainTable?.Routes.FirstOrDefault(route => route.Destination.ToString() == destination && route.Target == target);
        var part = Part(record.Key, $"route {destination} by {target}", isWanted: false) with { Spec = record.Spec, Requires = record.Requires };
        if (there is null)
            return part;
        return record.Stage == PartStage.Foreign
            ? part with { Presence = PartPresence.Ready, Message = "It was there before us and stays." }
            : part with
            {
                Presence = PartPresence.Different,
                Operation = Script.Of(context.Network, "RemoveRoute", OperationEffect.Remove, $"""
                    if [ -n "$(ip route show exact {destination} dev {target} proto {LinuxNaming.RouteProtocol})" ]; then
                      ip route del {destination} dev {target} proto {LinuxNaming.RouteProtocol}
                    fi
                    """),
                Message = "Nothing needs this route any more.",
            };
    }

    private static PartAssessment Part(string key, string label, bool isWanted) => new()
    {
        Key = key, Kind = PartKinds.Route, IsWanted = isWanted, Presence = PartPresence.Absent, Aspect = PartKinds.RoutesAspect, Label = label,
        LikelyRival = "whatever else manages the gateway's routes: a routing daemon, or a network service that is restarted",
    };
}
