using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>A peering that is only watched: there is never a call.</summary>
internal static class WatchPart
{
    public static ImmutableArray<PartAssessment> Assess(PlanningContext context)
    {
        var wanted = context.Watched.GroupBy(half => NetworkPair.Of(context.Network, half.Remote))
            .OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal)
            .Select(pair => Wanted(context, pair.Key, [.. pair.Select(half => half.Connection)]))
            .ToList();
        return [.. wanted, .. context.Unwanted(PartKinds.Watch, wanted).Select(record => Part(record.Key, isWanted: false))];
    }

    private static PartAssessment Wanted(PlanningContext context, NetworkPair pair, ImmutableSortedSet<string> users)
    {
        var part = Part(AwsNaming.WatchKey(pair), isWanted: true) with { Users = users };
        var live = context.Observed.Links.Where(link => link.IsLive && link.Joins(pair)).OrderBy(link => link.Id, StringComparer.Ordinal).FirstOrDefault();
        if (live is null)
            return part with { Presence = PartPresence.Settling, Message = "No peering joins the two VPCs any more; this connection only watches." };
        var seen = part with
        {
            ExternalId = live.Id,
            Label = $"peering {live.Id}",
            Note = "only watched: nothing is changed",
            Published = ImmutableSortedDictionary<string, string>.Empty.Add(PairPlan.PublishedKey, live.Id),
        };
        return live.State == ObservedLinkState.Active
            ? seen with { Presence = PartPresence.Ready }
            : seen with { Presence = PartPresence.Settling, Message = $"{live.Id} is {live.StateMessage}" };
    }

    private static PartAssessment Part(string key, bool isWanted) => new()
    {
        Key = key,
        Kind = PartKinds.Watch,
        IsWanted = isWanted,
        Presence = PartPresence.Absent,
        Aspect = PartKinds.PeeringAspect,
        Label = "peering that is watched",
    };
}
