using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>The peering itself, on the side that requests and deletes it: one per pair of networks, whoever uses it.</summary>
internal static class PeeringPart
{
    public static ImmutableArray<PartAssessment> Assess(PlanningContext context)
    {
        var wanted = context.Pairs
            .Where(pair => pair.IsRequester && IsNeeded(context, pair))
            .Select(pair => Wanted(context, pair))
            .ToList();
        var unwanted = context.Unwanted(PartKinds.Peering, wanted).Select(record => Unwanted(context, record));
        return [.. wanted, .. unwanted];
    }

    // Halves that let go keep what is on record until the other side has let go too; they never make it anew.
    private static bool IsNeeded(PlanningContext context, PairPlan pair) => !pair.Users(presentOnly: true).IsEmpty
        || (context.Ours(pair.PartKey) is not null && PeeringFinder.FindLive(context, pair.Text) is not null);

    private static PartAssessment Wanted(PlanningContext context, PairPlan pair)
    {
        var part = Part(pair.PartKey, pair.Text, isWanted: true) with { Users = pair.Users(presentOnly: false), Spec = Spec(pair) };
        var incarnation = context.Ledger.TryGetValue(part.Key, out var record) ? record.Incarnation : 1;
        var tags = AwsNaming.PeeringTags(context.Installation, pair.Text, incarnation);
        if (AdoptedPeering.Assess(pair, part, tags) is { } adopted)
            return adopted;
        if (PeeringFinder.FindLive(context, pair.Text) is { } live)
            return Live(context, pair, part, live, tags);
        if (AdoptedPeering.Gone(context, pair, part) is { } gone)
            return gone;
        if (PeeringFinder.FindForeign(context, pair.Text, null) is { } foreign)
            return part with { Presence = PartPresence.Blocked, Message = ForeignMessage(foreign) };
        if (PeeringFinder.FindEnded(context, pair.Text, incarnation) is { } ended)
            return part with
            {
                Presence = PartPresence.Ended,
                BearsOurMark = true,
                ExternalId = ended.Id,
                Message = $"{ended.Id} ended ({ended.StateMessage}); it has to be requested anew.",
            };
        return part with
        {
            Presence = PartPresence.Absent,
            Operation = Ec2Calls.CreatePeering(pair.Pair, pair.Halves[0].RemoteRegion, tags),
            Message = "The peering is not requested yet.",
        };
    }

    public static string ForeignMessage(ObservedLink foreign) =>
        $"{foreign.Id} joins these two VPCs already and was not made by this installation; "
        + "AWS allows one peering for a pair, and NetConnect leaves what it did not make alone.";

    private static PartAssessment Live(
        PlanningContext context, PairPlan pair, PartAssessment part, ObservedLink live, ImmutableSortedDictionary<string, string> tags)
    {
        if (!pair.Accepts(live))
            return part with { Presence = PartPresence.Blocked, Message = $"{live.Id} was requested by the other side ({live.Requester}), not by this one." };
        var marked = PeeringFinder.IsMarked(context, pair.Text, live);
        var seen = part with
        {
            ExternalId = live.Id,
            BearsOurMark = marked,
            Presence = live.State == ObservedLinkState.Active ? PartPresence.Ready : PartPresence.Settling,
            Published = live.State == ObservedLinkState.Deleting ? part.Published
                : part.Published.Add(PairPlan.PublishedKey, live.Id),
            Label = $"peering {live.Id} of {pair.Pair.Smaller.NetworkId} and {pair.Pair.Larger.NetworkId}",
            Message = live.State == ObservedLinkState.Active ? "" : $"{live.Id} is {live.StateMessage}",
        };
        return marked || live.State == ObservedLinkState.Deleting
            ? seen
            : seen with
            {
                Presence = PartPresence.Different,
                Operation = Ec2Calls.Tag(live.Id, tags),
                Message = $"Our tags were taken off {live.Id}.",
            };
    }

    private static PartAssessment Unwanted(PlanningContext context, PartRecord record)
    {
        var pair = AwsNaming.Subject(record.Key);
        var part = Part(record.Key, pair, isWanted: false) with { Spec = record.Spec, ExternalId = record.ExternalId };
        if (record.Stage == PartStage.Foreign)
            return part;
        var live = PeeringFinder.FindLive(context, pair) ?? (record.ExternalId is null ? null : context.Observed.FindLink(record.ExternalId));
        if (live is not { IsLive: true } || IsOthersStill(context, pair, record, live))
            return part with { Presence = PartPresence.Absent };
        var seen = part with
        {
            ExternalId = live.Id,
            BearsOurMark = PeeringFinder.IsMarked(context, pair, live),
            Label = $"peering {live.Id}",
        };

        if (RouteParts.StillLeads(context, live.Id))
            return seen with { Presence = PartPresence.Settling, Message = $"Routes still lead over {live.Id}; it goes once they lead elsewhere." };

        // EC2 takes no delete while it works on the peering itself.
        return live.State is ObservedLinkState.Active or ObservedLinkState.PendingAcceptance
            ? seen with { Presence = PartPresence.Different, Operation = Ec2Calls.DeletePeering(live.Id), Message = $"{live.Id} is to be deleted." }
            : seen with { Presence = PartPresence.Settling, Message = $"{live.Id} is {live.StateMessage}" };
    }

    // It was to be taken over, and that never came true: what is requested has no id before it is seen.
    private static bool IsOthersStill(PlanningContext context, string pair, PartRecord record, ObservedLink live) =>
        record is { Stage: PartStage.Intended or PartStage.Gone, ExternalId: not null } && !PeeringFinder.IsMarked(context, pair, live);

    private static ImmutableSortedDictionary<string, string> Spec(PairPlan pair) => ImmutableSortedDictionary<string, string>.Empty
        .Add("vpc", pair.Pair.Smaller.NetworkId)
        .Add("peer_vpc", pair.Pair.Larger.NetworkId)
        .Add("peer_account", pair.Pair.Larger.Account)
        .Add("peer_region", pair.Halves[0].RemoteRegion);

    private static PartAssessment Part(string key, string pair, bool isWanted) => new()
    {
        Key = key,
        Kind = PartKinds.Peering,
        IsWanted = isWanted,
        Presence = PartPresence.Absent,
        Aspect = PartKinds.PeeringAspect,
        Label = $"peering of {pair.Replace("~", " and ", StringComparison.Ordinal)}",
    };
}
