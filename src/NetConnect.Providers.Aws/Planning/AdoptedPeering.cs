using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>A peering that others made and that a link of ours leans on: used as it is, or taken over by putting our tags on it.</summary>
internal static class AdoptedPeering
{
    /// <param name="part">The part that routes of this side stand on.</param>
    /// <param name="tags">What taking over writes.</param>
    public static PartAssessment? Assess(PairPlan pair, PartAssessment part, ImmutableSortedDictionary<string, string> tags)
    {
        if (pair.Adopted is not { } link)
            return null;
        var seen = part with
        {
            ExternalId = link.Id,
            Published = part.Published.Add(PairPlan.PublishedKey, link.Id),
            Label = $"peering {link.Id} with {pair.Remote}, which others made",
            IsOthers = pair.Adopt != Adoption.Manage,
        };
        return (link.State, pair.Adopt) switch
        {
            (ObservedLinkState.Active, Adoption.Manage) => seen with
            {
                Presence = PartPresence.Different,
                TakesOver = true,
                Operation = Ec2Calls.Tag(link.Id, tags.Add(AwsNaming.AdoptedTag, "true")),
                Message = $"{link.Id} is being taken over.",
            },
            (ObservedLinkState.Active, _) => seen with { Presence = PartPresence.Ready, Note = "used as it is, and never deleted by NetConnect" },
            _ => seen with { Presence = PartPresence.Settling, Message = $"{link.Id} is {link.StateMessage}" },
        };
    }

    /// <summary>What was agreed to is gone, before it was ours or because it never was to be: another one was never agreed to.</summary>
    public static PartAssessment? Gone(PlanningContext context, PairPlan pair, PartAssessment part) =>
        pair.OnlyAdopts && !pair.AgreedIds.Any(id => context.Observed.FindLink(id) is { IsLive: true })
        && !pair.AgreedIds.IsEmpty && context.Ours(part.Key) is null or { Stage: PartStage.Intended }
            ? part with
            {
                Presence = PartPresence.Blocked,
                Message = $"{string.Join(", ", pair.AgreedIds)}, which others made and this link was to lean on, is gone; delete the connection and ask anew.",
            }
            : null;
}
