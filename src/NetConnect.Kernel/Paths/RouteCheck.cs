using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Paths;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Paths;

/// <summary>Looks up where packets for a prefix go, and whether all of them go there.</summary>
/// <param name="Link">The link, or gateway, that the route leads to; absent when it leads to none.</param>
internal sealed record RouteCheck(PathHop Hop, string? Link)
{
    /// <summary>What it leads to is a gateway between networks.</summary>
    public bool IsGateway { get; init; }

    public static RouteCheck Of(Standpoint at, Cidr destination) => at.Table is { } table
        ? Of(at, table, destination)
        : new(at.Hop(HopKind.RouteTable, MissingTable(at), false, "no such route table was read"), null);

    private static RouteCheck Of(Standpoint at, ObservedRouteTable table, Cidr destination)
    {
        var route = LongestMatch(table, destination);
        var stop = route is null ? NoRoute(table, destination) : StopAt(table, route, destination);
        var link = route is { Kind: RouteTargetKind.Link or RouteTargetKind.Gateway } ? route.Target : null;
        return new(at.Hop(HopKind.RouteTable, table.Id, stop is null, stop ?? $"{destination} goes to {Way(route!)}"), link)
        {
            IsGateway = route is { Kind: RouteTargetKind.Gateway },
        };
    }

    private static ObservedRoute? LongestMatch(ObservedRouteTable table, Cidr destination) => table.Routes
        .Where(route => route.Destination.Contains(destination))
        .OrderByDescending(route => route.Destination.PrefixLength).ThenBy(route => route.Target, StringComparer.Ordinal)
        .FirstOrDefault();

    private static string NoRoute(ObservedRouteTable table, Cidr destination) => Inside(table, destination).FirstOrDefault() is { } part
        ? $"no route to all of {destination}, only to {part.Destination}"
        : $"no route to {destination}";

    private static string? StopAt(ObservedRouteTable table, ObservedRoute route, Cidr destination)
    {
        if (route.IsBlackhole)
            return $"{destination} goes to {Way(route)}";
        if (route.Kind is not (RouteTargetKind.Link or RouteTargetKind.Gateway))
            return $"{destination} goes to {Way(route)}, which is no link between the two networks";
        return Inside(table, destination).FirstOrDefault(other => WayOf(other) != WayOf(route)) is { } foreign
            ? $"{foreign.Destination} inside {destination} goes another way, to {Way(foreign)}"
            : null;
    }

    // More specific routes take their part of the traffic away from the one that serves the prefix as a whole.
    private static IEnumerable<ObservedRoute> Inside(ObservedRouteTable table, Cidr destination) => table.Routes
        .Where(route => destination.Contains(route.Destination) && route.Destination != destination)
        .OrderBy(route => route.Destination).ThenBy(route => route.Target, StringComparer.Ordinal);

    private static (RouteTargetKind, string, bool) WayOf(ObservedRoute route) => (route.Kind, route.Target, route.IsBlackhole);

    private static string Way(ObservedRoute route) =>
        $"{route.Target} by route {route.Destination}{(route.IsBlackhole ? ", a black hole: the target is gone" : "")}";

    private static string MissingTable(Standpoint at) =>
        at.Subnet is { RouteTableId: { Length: > 0 } id } ? id : $"main route table of {at.NetworkId}";
}
