using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Simulation.Clouds;

/// <summary>Routes to the other resource's prefix. They take no tags: ours are those on record, with the target on record.</summary>
internal static class RouteParts
{
    private const string Kind = "model.route";

    public static void AddTo(List<PartAssessment> parts, PlanView plan)
    {
        List<PartAssessment> wanted = [.. plan.Present
            .SelectMany(half => CloudKeys.TablesFor(plan.Observed, half.LocalPrefix).Select(table => (Table: table, Half: half)))
            .GroupBy(wish => (wish.Table.Id, wish.Half.RemotePrefix))
            .SelectMany(place => Place(plan, place.First().Table, place.Key.RemotePrefix, [.. place.Select(wish => wish.Half)]))];
        parts.AddRange(wanted);
        parts.AddRange(plan.Unwanted(Kind, wanted).Select(record => Unwanted(plan, record)));
    }

    /// <summary>Two networks may use the same prefix: the one whose route stands keeps it, else the older connection.</summary>
    private static IEnumerable<PartAssessment> Place(PlanView plan, ObservedRouteTable table, Cidr destination, ImmutableArray<HalfWish> halves)
    {
        var standing = plan.Ours(CloudKeys.Route(table.Id, destination));
        return halves.GroupBy(half => NetworkPair.Of(plan.Network, half.Remote))
            .OrderByDescending(pair => standing is not null && standing.Requires.Contains(Base(plan, pair.Key)))
            .ThenBy(pair => pair.Min(half => half.Connection), StringComparer.Ordinal)
            .Select((pair, i) => Wanted(plan, table, destination, pair.Key, [.. pair.Select(half => half.Connection)], isSecond: i > 0));
    }

    private static PartAssessment Wanted(
        PlanView plan, ObservedRouteTable table, Cidr destination, NetworkPair pair, ImmutableSortedSet<string> users, bool isSecond)
    {
        var target = plan.UsablePeering(pair);
        var key = CloudKeys.Route(table.Id, destination);
        var part = Part(isSecond ? $"{key}@{pair}" : key, isWanted: true) with
        {
            Users = users,
            Spec = SpecOf(table.Id, destination, isSecond ? null : target),
            Requires = [Base(plan, pair)],
            Label = $"route {destination} via {target ?? "?"} in {table.Id}",
        };
        if (isSecond)
            return part with { Presence = PartPresence.Blocked, Message = "One table has one way to a prefix." };
        if (table.Routes.FirstOrDefault(route => route.Destination == destination) is not { } there)
            return part with { Operation = target is null ? null : Call.Route(false, plan.Network.NetworkId, table.Id, destination.ToString(), target) };
        if (there.Target == target)
            return part with { Presence = there.IsBlackhole ? PartPresence.Settling : PartPresence.Ready };
        if (!IsRecorded(plan.Ours(key), there))
            return part with { Presence = PartPresence.Blocked, Message = $"{table.Id} sends {destination} to {there.Target}, which is not ours." };
        return target is null
            ? part with { Presence = PartPresence.Settling, Message = "Waits for the new peering." }
            : part with { Presence = PartPresence.Different, Operation = Call.Route(true, plan.Network.NetworkId, table.Id, destination.ToString(), target) };
    }

    private static PartAssessment Unwanted(PlanView plan, PartRecord record)
    {
        var (table, destination) = (record.Spec.GetValueOrDefault("table", ""), record.Spec.GetValueOrDefault("destination", ""));
        var part = Part(record.Key, isWanted: false) with { Spec = record.Spec, Requires = record.Requires, Label = record.Key };
        var there = plan.Observed.RouteTables.FirstOrDefault(one => one.Id == table)?.Routes.FirstOrDefault(route => route.Destination.ToString() == destination);
        if (there is null || !IsRecorded(record, there))
            return part;
        return record.Stage == PartStage.Foreign
            ? part with { Presence = PartPresence.Ready }
            : part with { Presence = PartPresence.Different, Operation = Call.Unroute(plan.Network.NetworkId, table, destination) };
    }

    private static string Base(PlanView plan, NetworkPair pair) => pair.Smaller == plan.Network ? CloudKeys.Peering(pair) : CloudKeys.Accept(pair);

    private static bool IsRecorded(PartRecord? record, ObservedRoute route) => record is not null
        && (record.Spec.GetValueOrDefault("target") == route.Target || record.PreviousSpec?.GetValueOrDefault("target") == route.Target);

    private static ImmutableSortedDictionary<string, string> SpecOf(string table, Cidr destination, string? target)
    {
        var spec = Tags.None.Add("table", table).Add("destination", destination.ToString());
        return target is null ? spec : spec.Add("target", target);
    }

    private static PartAssessment Part(string key, bool isWanted) => new()
    {
        Key = key,
        Kind = Kind,
        IsWanted = isWanted,
        Presence = PartPresence.Absent,
        Aspect = "Routes",
        Label = key,
    };
}
