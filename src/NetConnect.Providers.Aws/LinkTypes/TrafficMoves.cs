using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>What to know of traffic that flows already.</summary>
internal static class TrafficMoves
{
    /// <summary>Traffic that a less specific route carries now, and that would take the link instead.</summary>
    public static IEnumerable<string> Of(EndView end, string way) =>
        from table in end.Tables
        where table.Routes.All(route => route.Destination != end.There.Prefix)
        let now = table.Routes
            .Where(route => route.Kind != RouteTargetKind.Local && route.Destination != end.There.Prefix && route.Destination.Contains(end.There.Prefix))
            .OrderByDescending(route => route.Destination.PrefixLength)
            .FirstOrDefault()
        where now is not null
        select $"Live traffic moves: {table.Id} of {end.Vpc} sends {end.There.Prefix} to {now.Target} today (by {now.Destination}); it would take {way}.";
}
