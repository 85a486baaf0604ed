using System.Collections.Immutable;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>The peering on the side that is asked: accepted and marked as ours. The other side deletes it.</summary>
internal static class AcceptPart
{
    public static ImmutableArray<PartAssessment> Assess(PlanningContext context)
    {
        var wanted = context.Pairs
            .Where(pair => !pair.IsRequester && !pair.Users(presentOnly: true).IsEmpty)
            .Select(pair => Wanted(context, pair))
            .ToList();
        var unwanted = context.Unwanted(PartKinds.Accept, wanted)
            .Select(record => Part(record.Key, isWanted: false) with { Spec = record.Spec });
        return [.. wanted, .. unwanted];
    }

    private static PartAssessment Wanted(PlanningContext context, PairPlan pair)
    {
        var part = Part(pair.PartKey, isWanted: true) with
        {
            Users = pair.Users(presentOnly: true),
            Spec = ImmutableSortedDictionary<string, string>.Empty
                .Add("requester_vpc", pair.Pair.Smaller.NetworkId)
                .Add("requester_account", pair.Pair.Smaller.Account),
        };
        if ((AdoptedPeering.Assess(pair, part, Mark(context, pair)) ?? AdoptedPeering.Gone(context, pair, part)) is { } adopted)
            return adopted;
        if (pair.FindPublished(context.Observed) is { } link)
            return Named(context, pair, part, link);
        if (Foreign(context, pair) is { } foreign)
            return part with { Presence = PartPresence.Blocked, Message = PeeringPart.ForeignMessage(foreign) };
        return part with
        {
            Presence = PartPresence.Settling,
            Message = pair.PublishedIds.IsEmpty
                ? "Waits for the other side to request the peering."
                : $"{pair.PublishedIds[0]} was requested, but this account does not show it yet.",
        };
    }

    private static PartAssessment Named(PlanningContext context, PairPlan pair, PartAssessment part, ObservedLink link)
    {
        // Never accept what is not exactly ours: the id came from another account.
        if (!pair.Accepts(link))
            return part with
            {
                Presence = PartPresence.Blocked,
                Message = $"{link.Id} joins {link.Requester} and {link.Accepter}, not {pair.Pair.Smaller} and {pair.Pair.Larger}; it is not accepted.",
            };
        if (!link.IsLive && Foreign(context, pair) is { } foreign)
            return part with { Presence = PartPresence.Blocked, Message = PeeringPart.ForeignMessage(foreign) };
        var marked = PeeringFinder.IsMarked(context, pair.Text, link);
        return Judge(context, pair, link, marked, part with
        {
            ExternalId = link.Id,
            BearsOurMark = marked,
            Spec = part.Spec.Add(PairPlan.PublishedKey, link.Id),
            Label = $"acceptance of peering {link.Id} with {pair.Remote}",
            Published = link is { IsLive: true, State: not ObservedLinkState.Deleting }
                ? part.Published.Add(PairPlan.PublishedKey, link.Id)
                : part.Published,
        });
    }

    private static PartAssessment Judge(PlanningContext context, PairPlan pair, ObservedLink link, bool marked, PartAssessment part) =>
        link.State switch
        {
            ObservedLinkState.PendingAcceptance => part with
            {
                Presence = PartPresence.Different,
                Operation = Ec2Calls.AcceptPeering(link.Id),
                Message = $"{link.Id} waits to be accepted.",
            },
            ObservedLinkState.Active when marked => part with { Presence = PartPresence.Ready },
            ObservedLinkState.Active => part with
            {
                Presence = PartPresence.Different,
                Operation = Ec2Calls.Tag(link.Id, Mark(context, pair)),
                Message = $"{link.Id} does not bear our tags on this side.",
            },
            ObservedLinkState.Initiating or ObservedLinkState.Provisioning or ObservedLinkState.Deleting =>
                part with { Presence = PartPresence.Settling, Message = $"{link.Id} is {link.StateMessage}" },
            ObservedLinkState.Ended => part with
            {
                Presence = PartPresence.Settling,
                Message = $"{link.Id} ended ({link.StateMessage}); the requester makes it again.",
            },
        };

    // Without the incarnation, which is the requester's: within one account both sides tag the same object.
    private static ImmutableSortedDictionary<string, string> Mark(PlanningContext context, PairPlan pair) =>
        AwsNaming.PeeringMark(context.Installation, pair.Text)
            .Add(AwsNaming.NameTag, $"netconnect {AwsNaming.LinkHash(pair.Text)}");

    // What the smaller network requested may be ours and not yet named. Foreign for sure is what it did not request, and
    // what was accepted already: we accept nothing before it is named.
    private static ObservedLink? Foreign(PlanningContext context, PairPlan pair)
    {
        var known = context.Ours(pair.PartKey)?.ExternalId;
        var foreign = PeeringFinder.FindForeign(context, pair.Text, null);
        return foreign is not null && foreign.Id != known && (!pair.IsExactly(foreign) || foreign.State == ObservedLinkState.Active)
            ? foreign
            : null;
    }

    private static PartAssessment Part(string key, bool isWanted) => new()
    {
        Key = key,
        Kind = PartKinds.Accept,
        IsWanted = isWanted,
        Presence = PartPresence.Absent,
        Aspect = PartKinds.PeeringAspect,
        Label = $"acceptance of the peering of {AwsNaming.Subject(key).Replace("~", " and ", StringComparison.Ordinal)}",
    };
}
