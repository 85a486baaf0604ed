using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>Finds our peering of a pair among what was seen: by our tags, or by the id on record when the tags were taken off.</summary>
internal static class PeeringFinder
{
    /// <summary>Whatever its incarnation: a pair has one live peering at most.</summary>
    public static ObservedLink? FindLive(PlanningContext context, string pair)
    {
        // One that is only to be taken over is on record, too, and not ours.
        var recorded = context.Ours($"peering/{pair}") is { Stage: not PartStage.Intended } record ? record.ExternalId : null;
        return Of(context, pair)
            .Where(link => link.IsLive && (IsMarked(context, pair, link) || link.Id == recorded))
            .OrderByDescending(link => link.Id == recorded)
            .ThenBy(link => link.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    /// <summary>The ended one of the present incarnation; earlier ones are history.</summary>
    public static ObservedLink? FindEnded(PlanningContext context, string pair, int incarnation) =>
        Of(context, pair).FirstOrDefault(link => !link.IsLive
            && IsMarked(context, pair, link)
            && link.Tags.GetValueOrDefault(AwsNaming.IncarnationTag) == incarnation.ToString(CultureInfo.InvariantCulture));

    /// <summary>A live peering of the pair that is not ours: EC2 allows no second one.</summary>
    public static ObservedLink? FindForeign(PlanningContext context, string pair, ObservedLink? ours) =>
        Of(context, pair).FirstOrDefault(link => link.IsLive && link.Id != ours?.Id && !IsMarked(context, pair, link));

    public static bool IsMarked(PlanningContext context, string pair, ObservedLink link) =>
        Bears(link.Tags, AwsNaming.PeeringMark(context.Installation, pair));

    public static bool Bears(ImmutableSortedDictionary<string, string> tags, ImmutableSortedDictionary<string, string> mark) =>
        mark.All(tag => tags.GetValueOrDefault(tag.Key) == tag.Value);

    private static IEnumerable<ObservedLink> Of(PlanningContext context, string pair) => context.Observed.Links
        .Where(link => NetworkPair.Of(link.Requester, link.Accepter).ToString() == pair)
        .OrderBy(link => link.Id, StringComparer.Ordinal);
}
