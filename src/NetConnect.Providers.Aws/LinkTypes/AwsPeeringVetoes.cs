using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Facts;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>All that speaks against a peering: every veto, not only the first.</summary>
internal static class AwsPeeringVetoes
{
    public static ImmutableArray<Veto> Of(LinkQuestion question, PairView pair) =>
        [
            .. Overlaps(question, pair), .. SameNetwork(question, pair),
            .. pair.Ends.SelectMany(EndVetoes.Network),
            .. Foreign(pair),
            .. question.Adopt == Adoption.Watch ? Watching(pair) : Making(question, pair),
        ];

    private static IEnumerable<Veto> Making(LinkQuestion question, PairView pair) => pair.Ends.SelectMany(end =>
        EndVetoes.Limits(pair, end).Concat(RouteVetoes.Of(pair.Ground(question), end)).Concat(FilterVetoes.Of(end)));

    private static IEnumerable<Veto> Watching(PairView pair)
    {
        if (pair.Standing is null)
            yield return AwsPeeringFacts.Veto(Facts(pair), AwsPeeringFacts.Adopt, "none", "No peering joins the two VPCs, so that there is nothing to watch; leave out adopt.");
    }

    private static IEnumerable<Veto> SameNetwork(LinkQuestion question, PairView pair)
    {
        if (question.Left.Network == question.Right.Network)
            yield return AwsPeeringFacts.Veto(
                Facts(pair), AwsPeeringFacts.PerPair, question.Left.Network.NetworkId, "Both resources are in the same VPC; they reach each other without a link.");
    }

    private static IEnumerable<Veto> Overlaps(LinkQuestion question, PairView pair) =>
        from left in question.Left.Observed.Cidrs
        from right in question.Right.Observed.Cidrs
        where left.Overlaps(right) && question.Left.Network != question.Right.Network
        select AwsPeeringFacts.Veto(
            Facts(pair),
            AwsPeeringFacts.Overlap,
            $"{left} and {right}",
            $"{left} of {question.Left.Network.NetworkId} overlaps {right} of {question.Right.Network.NetworkId}; "
            + "AWS refuses to peer such VPCs, even when the overlapping block is not used.");

    private static IEnumerable<Veto> Foreign(PairView pair)
    {
        if (pair.Foreign is { } foreign && pair.Adopted is null)
            yield return AwsPeeringFacts.Veto(
                Facts(pair),
                AwsPeeringFacts.PerPair,
                foreign.Id,
                $"{foreign.Id} joins the two VPCs already and was not made by NetConnect; AWS allows one peering for a pair. "
                + "With adopt the request may lean on it: WATCH only monitors it, USE adds our routes and filters and never deletes it, "
                + "MANAGE takes it over, to be deleted with its last connection.");
    }

    /// <summary>What is said of both VPCs together holds everywhere, so that either end's view will do.</summary>
    private static FactView Facts(PairView pair) => pair.Ends[0].Facts;
}
