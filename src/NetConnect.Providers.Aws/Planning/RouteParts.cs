using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>Routes to the other resource's prefix. They take no tags: ours are those on record, with the target on record.</summary>
internal static class RouteParts
{
    private const string Table = "table";
    private const string Destination = "destination";
    private const string Target = "target";

    public static ImmutableArray<PartAssessment> Assess(PlanningContext context)
    {
        var routes = WantedRoutes.Of(context);
        var wanted = routes.Select(route => Wanted(context, routes, route)).ToList();
        return [.. wanted, .. context.Unwanted(PartKinds.Route, wanted).Select(record => Unwanted(context, record))];
    }

    /// <summary>True when a seen route is the one that a record of ours speaks of.</summary>
    public static bool IsRecorded(PartRecord? record, ObservedRoute route) =>
        record is not null
        && (record.Spec.GetValueOrDefault(Target) == route.Target || record.PreviousSpec?.GetValueOrDefault(Target) == route.Target);

    /// <summary>A route of ours that is wanted goes on leading there: a link that moves is led elsewhere before what it stood on goes.</summary>
    public static bool StillLeads(PlanningContext context, string target) => WantedRoutes.Of(context).Any(route =>
        context.Ours(route.Key) is { } record
        && TableSelector.Find(context.Observed, route.Table)?.Routes.FirstOrDefault(seen => seen.Destination == route.Destination) is { } there
        && there.Target == target && IsRecorded(record, there));

    private static PartAssessment Wanted(PlanningContext context, ImmutableArray<WantedRoute> all, WantedRoute route)
    {
        var part = Part(route);
        if (route.IsSecond)
            return Blocked(part, $"{route.Destination} in {route.Table} leads to another network already; one table has one way to a prefix.");
        if (TableSelector.Find(context.Observed, route.Table) is not { } table)
            return part with { Message = route.Table == WantedRoutes.NoTable ? "The VPC shows no route table." : $"{route.Table} is not seen." };
        if (Diverting(context, all, route, table) is { } other)
            return Blocked(part, $"{table.Id} sends {other.Destination} to {other.Target}, which was there before and lies within {route.Destination}.");
        return table.Routes.FirstOrDefault(seen => seen.Destination == route.Destination) is { } there
            ? There(context, route, part, there)
            : Absent(route, part);
    }

    private static PartAssessment Absent(WantedRoute route, PartAssessment part) => route.Way.Target is { } target
        ? part with
        {
            Operation = Ec2Calls.CreateRoute(route.Table, route.Destination.ToString(), target, route.Way.Parameter),
            Message = $"{route.Table} has no route to {route.Destination}.",
        }
        : part with { Message = $"Waits for {route.Way.Word}." };

    private static PartAssessment There(PlanningContext context, WantedRoute route, PartAssessment part, ObservedRoute there)
    {
        if (there.Target == route.Way.Target)
            return there.IsBlackhole
                ? part with { Presence = PartPresence.Settling, Message = $"The route leads to {there.Target}, which carries nothing yet." }
                : part with { Presence = PartPresence.Ready };
        if (route.Way.MayBe(there.Target))
            return part with { Presence = PartPresence.Settling, Message = $"The route leads to {there.Target}; waits for the other side to say whether that is {route.Way.Word}." };
        if (!IsOld(context, route, there))
            return Blocked(part, $"{route.Table} sends {there.Destination} to {there.Target}, which was there before and is not ours.");
        return route.Way.Target is { } target
            ? part with
            {
                Presence = PartPresence.Different,
                Operation = Ec2Calls.ReplaceRoute(route.Table, route.Destination.ToString(), target, route.Way.Parameter),
                Message = $"The route leads to {there.Target} instead of {target}.",
            }
            : part with { Presence = PartPresence.Settling, Message = $"The route leads to {there.Target}; waits for {route.Way.Word}." };
    }

    // Ours with an earlier target; also a late ghost of a call of ours, when it leads nowhere.
    private static bool IsOld(PlanningContext context, WantedRoute route, ObservedRoute there) =>
        IsRecorded(context.Ours(route.Key), there)
        || (there.IsBlackhole && !context.IsForeign(route.Key) && IsRecorded(context.Ledger.GetValueOrDefault(route.Key), there));

    /// <summary>A more specific route that takes part of the traffic elsewhere, other than one that is about to go.</summary>
    private static ObservedRoute? Diverting(
        PlanningContext context, ImmutableArray<WantedRoute> all, WantedRoute route, ObservedRouteTable table) =>
        table.Routes.FirstOrDefault(other => other.Destination != route.Destination
            && route.Destination.Contains(other.Destination)
            && other.Target != route.Way.Target
            && !route.Way.MayBe(other.Target)
            && !IsLeaving(context, all, route, table, other));

    private static bool IsLeaving(
        PlanningContext context, ImmutableArray<WantedRoute> all, WantedRoute route, ObservedRouteTable table, ObservedRoute other)
    {
        var key = AwsNaming.RouteKey(table.Id, other.Destination.ToString());
        return IsRecorded(context.Ours(key), other) && !all.Any(wanted => wanted.Key == key && wanted.Way.Text != route.Way.Text);
    }

    private static PartAssessment Unwanted(PlanningContext context, PartRecord record)
    {
        var (table, destination) = (record.Spec.GetValueOrDefault(Table, ""), record.Spec.GetValueOrDefault(Destination, ""));
        var there = TableSelector.Find(context.Observed, table)?.Routes
            .FirstOrDefault(route => route.Destination.ToString() == destination);
        var part = Part(record.Key, $"route {destination} via {record.Spec.GetValueOrDefault(Target, "?")} in {table}", isWanted: false) with
        {
            Spec = record.Spec,
            Requires = record.Requires,
        };

        // With another target someone replaced it: theirs now.
        if (there is null || !IsRecorded(record, there))
            return part;
        return record.Stage == PartStage.Foreign
            ? part with { Presence = PartPresence.Ready, Message = "It was there before us and stays." }
            : part with
            {
                Presence = PartPresence.Different,
                Operation = Ec2Calls.DeleteRoute(table, destination),
                Message = "Nothing needs this route any more.",
            };
    }

    private static PartAssessment Blocked(PartAssessment part, string message) =>
        part with { Presence = PartPresence.Blocked, Message = message };

    private static PartAssessment Part(WantedRoute route)
    {
        var spec = ImmutableSortedDictionary<string, string>.Empty
            .Add(Table, route.Table)
            .Add(Destination, route.Destination.ToString());
        return Part(route.Key, $"route {route.Destination} via {route.Way.Target ?? route.Way.Word} in {route.Table}", isWanted: true) with
        {
            Users = route.Users,
            Spec = route.Way.Target is { } target && !route.IsSecond ? spec.Add(Target, target) : spec,
            Requires = [route.Way.PartKey, .. route.StandsOn],
        };
    }

    private static PartAssessment Part(string key, string label, bool isWanted) => new()
    {
        Key = key,
        Kind = PartKinds.Route,
        IsWanted = isWanted,
        Presence = PartPresence.Absent,
        Aspect = PartKinds.RoutesAspect,
        Label = label,
        LikelyRival = "inline `route` blocks of `aws_route_table` in Terraform, which take away what they don't list; use `aws_route` there instead",
    };
}
