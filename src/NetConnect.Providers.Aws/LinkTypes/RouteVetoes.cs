using System.Globalization;
using NetConnect.Model.Decisions;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>What speaks against a link in the route tables that it would touch.</summary>
internal static class RouteVetoes
{
    public static IEnumerable<Veto> Of(RouteGround ground, EndView end) =>
        end.Tables.SelectMany(table => Taken(ground, end, table).Concat(Full(end, table)));

    private static IEnumerable<Veto> Taken(RouteGround ground, EndView end, ObservedRouteTable table) =>
        from route in table.Routes
        where end.There.Prefix.Contains(route.Destination)
            && route.Kind != RouteTargetKind.Local
            && !ground.Allows(end, table, route)
        select AwsPeeringFacts.Veto(
            end.Facts,
            AwsPeeringFacts.RouteTaken,
            $"{route.Destination} via {route.Target} in {table.Id}",
            $"{table.Id} of {end.Vpc} sends {route.Destination} to {route.Target} already; NetConnect does not change routes it did not make.");

    private static IEnumerable<Veto> Full(EndView end, ObservedRouteTable table)
    {
        var limit = end.Facts.Count(AwsPeeringFacts.RoutesPerTable);
        // Most tables are far from full: then it does not matter what of the promised stands already.
        if (table.Routes.Length + end.Here.Held.GetValueOrDefault(HoldPools.Routes(table.Id), []).Count < limit)
            yield break;
        var live = AwsPeeringNeeds.Destinations(table);
        var promised = end.Here.HeldBeyond(HoldPools.Routes(table.Id), live);
        var (wanted, used) = (end.There.Prefix.ToString(), live.Count + promised.Count);
        if (!live.Contains(wanted) && !promised.Contains(wanted) && used >= limit)
            yield return AwsPeeringFacts.Veto(
                end.Facts,
                AwsPeeringFacts.RoutesPerTable,
                used.ToString(CultureInfo.InvariantCulture),
                $"{table.Id} of {end.Vpc} is full, with what is promised to other requests: it takes no further route.");
    }
}
