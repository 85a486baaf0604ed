using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning.Hubs;

/// <summary>Static routes of a hub's tables. They take no tags, and ours are those on record; in a table of ours nobody else has any.</summary>
internal static class HubRouteParts
{
    private const string Table = "table";
    private const string Destination = "destination";
    private const string Target = "target";

    public static ImmutableArray<PartAssessment> Assess(HubContext context)
    {
        var wanted = HubRoutes.Of(context).Select(route => Wanted(context, route)).ToList();
        return [.. wanted, .. context.Unwanted(PartKinds.HubRoute, wanted).Select(record => Unwanted(context, record))];
    }

    private static PartAssessment Wanted(HubContext context, HubRoute route)
    {
        var part = Part(route.Key, $"route {route.Destination} for {route.From.Name}", isWanted: true) with
        {
            Users = route.Users,
            Requires = [AwsNaming.TableKey(context.Hub, route.From.Name), route.To.JoinKey],
        };
        if (route.IsSecond)
            return part with { Presence = PartPresence.Blocked, Message = $"{route.Destination} leads to another network from {route.From.Name} already; one table has one way to a prefix." };
        if (GatewayTablePart.Find(context, route.From.Name) is not { } table || route.To.Attachment is not { } target)
            return part with { Message = "Waits for its table and its attachment." };
        part = part with
        {
            Spec = part.Spec.Add(Table, table.Id).Add(Destination, route.Destination.ToString()).Add(Target, target.Id),
            Label = $"route {route.Destination} via {target.Id} in {table.Id}",
        };
        return table.Routes.FirstOrDefault(seen => seen.Destination == route.Destination) is { } there
            ? There(context, table, part, there, target.Id)
            : part with { Operation = TransitCalls.CreateRoute(table.Id, route.Destination.ToString(), target.Id), Message = $"{table.Id} has no route to {route.Destination}." };
    }

    private static PartAssessment There(HubContext context, ObservedGatewayTable table, PartAssessment part, ObservedRoute there, string target)
    {
        if (there.Target == target)
            return there.IsBlackhole
                ? part with { Presence = PartPresence.Settling, Message = $"The route leads to {target}, which carries nothing yet." }
                : part with { Presence = PartPresence.Ready, BearsOurMark = context.BearsMark(table.Tags) };

        // Ours with an earlier target; what leads nowhere in a table of ours is nobody's.
        if (!IsRecorded(context.Ledger.GetValueOrDefault(part.Key), there) && !(there.IsBlackhole && context.BearsMark(table.Tags)))
            return part with { Presence = PartPresence.Blocked, Message = $"{table.Id} sends {there.Destination} to {there.Target}, which is not ours." };
        return part with
        {
            Presence = PartPresence.Different,
            BearsOurMark = context.BearsMark(table.Tags),
            Operation = TransitCalls.ReplaceRoute(table.Id, there.Destination.ToString(), target),
            Message = $"The route leads to {there.Target} instead of {target}.",
        };
    }

    private static PartAssessment Unwanted(HubContext context, PartRecord record)
    {
        var (table, destination) = (record.Spec.GetValueOrDefault(Table, ""), record.Spec.GetValueOrDefault(Destination, ""));
        var part = Part(record.Key, $"route {destination} in {table}", isWanted: false) with { Spec = record.Spec, Requires = record.Requires };
        var seen = context.Observed.Gateways.Select(gateway => gateway.FindTable(table)).FirstOrDefault(one => one is not null);
        var there = seen?.Routes.FirstOrDefault(route => route.Destination.ToString() == destination);

        // With another target someone replaced it: theirs now.
        if (there is null || record.Stage == PartStage.Foreign || !IsRecorded(record, there))
            return part;
        return part with
        {
            BearsOurMark = context.BearsMark(seen!.Tags),
            Presence = PartPresence.Different,
            Operation = TransitCalls.DeleteRoute(table, destination),
            Message = "Nothing needs this route any more.",
        };
    }

    private static bool IsRecorded(PartRecord? record, ObservedRoute route) => record is { Stage: not PartStage.Foreign }
        && (record.Spec.GetValueOrDefault(Target) == route.Target || record.PreviousSpec?.GetValueOrDefault(Target) == route.Target);

    private static PartAssessment Part(string key, string label, bool isWanted) => new()
    {
        Key = key,
        Kind = PartKinds.HubRoute,
        IsWanted = isWanted,
        Presence = PartPresence.Absent,
        Aspect = PartKinds.RoutesAspect,
        Label = label,
    };
}
