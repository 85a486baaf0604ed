using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Simulation.Clouds;

/// <summary>Peerings that others made: looked at, used as they are, or taken over by a mark of ours.</summary>
internal static class AdoptedPeerings
{
    private const string Kind = "model.watch";

    public static void AddTo(List<PartAssessment> parts, PlanView plan)
    {
        List<PartAssessment> watched = [.. plan.Watching
            .GroupBy(half => NetworkPair.Of(plan.Network, half.Remote))
            .Select(pair => Watched(plan, pair.Key, [.. pair.Select(half => half.Connection)]))];
        parts.AddRange(watched);
        parts.AddRange(plan.Unwanted(Kind, watched).Select(record => Part(record.Key, isWanted: false)));
    }

    /// <summary>The part that routes of this side stand on, when it is somebody else's peering.</summary>
    public static PartAssessment? Assess(PlanView plan, NetworkPair pair, PartAssessment part, int incarnation)
    {
        if (plan.FindAdopted(pair, part.Key) is not { } link)
            return null;
        var manages = plan.AdoptionOf(link) == Adoption.Manage;
        var seen = part with { ExternalId = link.Id, IsOthers = !manages, Published = part.Published.Add(PlanView.PeeringId, link.Id), Message = $"{link.Id} is {link.StateMessage}" };
        if (link.State != ObservedLinkState.Active)
            return seen with { Presence = PartPresence.Settling };
        return manages
            ? seen with { Presence = PartPresence.Different, TakesOver = true, Operation = Call.TakeOver(link.Id, plan.Installation, pair, incarnation) }
            : seen with { Presence = PartPresence.Ready };
    }

    /// <summary>What was agreed on is gone, and nobody has agreed to anything else.</summary>
    public static PartAssessment? Gone(PlanView plan, NetworkPair pair, PartAssessment part)
    {
        var agreed = plan.AgreedOn(pair).ToList();
        var isGone = agreed.Count > 0 && plan.OnlyAdopts(pair) && !agreed.Exists(id => plan.Observed.FindLink(id) is { IsLive: true });
        return isGone && plan.Ours(part.Key) is null or { Stage: PartStage.Intended }
            ? part with { Presence = PartPresence.Blocked, Message = $"{string.Join(", ", agreed)} is gone, and was not ours." }
            : null;
    }

    private static PartAssessment Watched(PlanView plan, NetworkPair pair, ImmutableSortedSet<string> users)
    {
        var part = Part(CloudKeys.Watch(pair), isWanted: true) with { Users = users };
        if (plan.Observed.Links.FirstOrDefault(link => link.IsLive && link.Joins(pair)) is not { } live)
            return part with { Presence = PartPresence.Settling, Message = "There is nothing to be watched any more." };
        return part with
        {
            ExternalId = live.Id,
            Published = part.Published.Add(PlanView.PeeringId, live.Id),
            Presence = live.State == ObservedLinkState.Active ? PartPresence.Ready : PartPresence.Settling,
        };
    }

    private static PartAssessment Part(string key, bool isWanted) => new()
    {
        Key = key,
        Kind = Kind,
        IsWanted = isWanted,
        Presence = PartPresence.Absent,
        Aspect = "Peering",
        Label = key,
    };
}
