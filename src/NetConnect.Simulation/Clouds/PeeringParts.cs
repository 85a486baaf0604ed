using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Simulation.Clouds;

/// <summary>The peering on the side that requests and deletes it, and its acceptance on the other.</summary>
internal static class PeeringParts
{
    private const string Request = "model.peering";
    private const string Acceptance = "model.accept";

    public static void AddTo(List<PartAssessment> parts, PlanView plan)
    {
        var pairs = plan.Halves.GroupBy(half => NetworkPair.Of(plan.Network, half.Remote)).ToList();
        List<PartAssessment> requested = [.. pairs
            .Where(pair => pair.Key.Smaller == plan.Network && (pair.Any(half => half.Goal == HalfGoal.Present) || plan.FindLive(pair.Key) is not null))
            .Select(pair => Wanted(plan, pair.Key, [.. pair.Select(half => half.Connection)]))];
        List<PartAssessment> accepted = [.. pairs
            .Where(pair => pair.Key.Larger == plan.Network && pair.Any(half => half.Goal == HalfGoal.Present))
            .Select(pair => Accepted(plan, pair.Key, [.. pair.Where(half => half.Goal == HalfGoal.Present).Select(half => half.Connection)]))];
        parts.AddRange(requested);
        parts.AddRange(accepted);
        parts.AddRange(plan.Unwanted(Request, requested).Select(record => Unwanted(plan, record)));
        parts.AddRange(plan.Unwanted(Acceptance, accepted).Select(record => Part(record.Key, Acceptance, isWanted: false)));
    }

    private static PartAssessment Wanted(PlanView plan, NetworkPair pair, ImmutableSortedSet<string> users)
    {
        var part = Part(CloudKeys.Peering(pair), Request, isWanted: true) with { Users = users };
        var incarnation = plan.Ledger.GetValueOrDefault(part.Key)?.Incarnation ?? 1;
        if (AdoptedPeerings.Assess(plan, pair, part, incarnation) is { } adopted)
            return adopted;
        if (plan.FindLive(pair) is { } live)
            return Live(plan, pair, part, live, incarnation);
        if (AdoptedPeerings.Gone(plan, pair, part) is { } gone)
            return gone;
        var others = plan.Observed.Links.Where(link => link.Joins(pair)).ToList();
        if (others.Find(link => link.IsLive && !plan.IsMarked(pair, link)) is { } foreign)
            return part with { Presence = PartPresence.Blocked, Message = $"{foreign.Id} joins the two already and is not ours." };
        if (others.Find(link => !link.IsLive && plan.IsMarked(pair, link) && link.Tags.GetValueOrDefault(Tags.Incarnation) == $"{incarnation}") is { } ended)
            return part with { Presence = PartPresence.Ended, BearsOurMark = true, ExternalId = ended.Id, Message = $"{ended.Id} ended ({ended.StateMessage})." };
        return part with { Operation = Call.Peer(plan.Installation, pair, incarnation), Message = "It is not requested yet." };
    }

    private static PartAssessment Live(PlanView plan, NetworkPair pair, PartAssessment part, ObservedLink live, int incarnation)
    {
        if (!PlanView.IsAcceptable(pair, live))
            return part with { Presence = PartPresence.Blocked, Message = $"{live.Id} was requested by the other side." };
        var marked = plan.IsMarked(pair, live);
        var seen = part with
        {
            ExternalId = live.Id,
            BearsOurMark = marked,
            Presence = live.State == ObservedLinkState.Active ? PartPresence.Ready : PartPresence.Settling,
            Published = live.State == ObservedLinkState.Deleting ? part.Published : part.Published.Add(PlanView.PeeringId, live.Id),
            Message = live.StateMessage,
        };
        return marked || live.State == ObservedLinkState.Deleting
            ? seen
            : seen with { Presence = PartPresence.Different, Operation = Call.Mark(live.Id, plan.Installation, pair, incarnation) };
    }

    private static PartAssessment Accepted(PlanView plan, NetworkPair pair, ImmutableSortedSet<string> users)
    {
        var part = Part(CloudKeys.Accept(pair), Acceptance, isWanted: true) with { Users = users };
        if ((AdoptedPeerings.Assess(plan, pair, part, 0) ?? AdoptedPeerings.Gone(plan, pair, part)) is { } adopted)
            return adopted;
        if (plan.FindNamed(pair) is not { } link)
            return part with { Presence = PartPresence.Settling, Message = "Waits for the other side's peering." };
        if (!PlanView.IsAcceptable(pair, link) || !link.Joins(pair))
            return part with { Presence = PartPresence.Blocked, Message = $"{link.Id} does not join the two; it is not accepted." };
        var marked = plan.IsMarked(pair, link);
        var seen = part with
        {
            ExternalId = link.Id,
            BearsOurMark = marked,
            Message = $"{link.Id} is {link.StateMessage}",
            Published = link.IsLive && link.State != ObservedLinkState.Deleting ? part.Published.Add(PlanView.PeeringId, link.Id) : part.Published,
        };
        return link.State switch
        {
            ObservedLinkState.PendingAcceptance => seen with { Presence = PartPresence.Different, Operation = Call.Accept(link.Id) },
            ObservedLinkState.Active when marked => seen with { Presence = PartPresence.Ready },
            ObservedLinkState.Active => seen with { Presence = PartPresence.Different, Operation = Call.Mark(link.Id, plan.Installation, pair, 0) },
            ObservedLinkState.Initiating or ObservedLinkState.Provisioning or ObservedLinkState.Deleting or ObservedLinkState.Ended =>
                seen with { Presence = PartPresence.Settling },
        };
    }

    private static PartAssessment Unwanted(PlanView plan, PartRecord record)
    {
        var part = Part(record.Key, Request, isWanted: false) with { ExternalId = record.ExternalId, Spec = record.Spec };
        bool IsMarked(ObservedLink link) => Tags.Bears(link.Tags, plan.Installation, CloudKeys.Subject(record.Key), "peering");
        var live = plan.Observed.Links.FirstOrDefault(link => link.IsLive
            && ((record.ExternalId is not null && record.Stage != PartStage.Foreign && link.Id == record.ExternalId) || IsMarked(link)));
        if (record.Stage == PartStage.Foreign || live is null || (record is { Stage: PartStage.Intended or PartStage.Gone, ExternalId: not null } && !IsMarked(live)))
            return part;
        var seen = part with { ExternalId = live.Id, BearsOurMark = IsMarked(live), Message = $"{live.Id} is to be deleted.", Presence = PartPresence.Settling };
        return live.State is ObservedLinkState.Active or ObservedLinkState.PendingAcceptance
            ? seen with { Presence = PartPresence.Different, Operation = Call.Unpeer(live.Id) }
            : seen;
    }

    private static PartAssessment Part(string key, string kind, bool isWanted) => new()
    {
        Key = key,
        Kind = kind,
        IsWanted = isWanted,
        Presence = PartPresence.Absent,
        Aspect = "Peering",
        Label = key,
    };
}
