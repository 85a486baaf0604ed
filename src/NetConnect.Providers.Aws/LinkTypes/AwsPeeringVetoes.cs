using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>All that speaks against a peering: every veto, not only the first.</summary>
internal static class AwsPeeringVetoes
{
    public static ImmutableArray<Veto> Of(LinkQuestion question, CostEstimate cost)
    {
        var pair = PairView.Of(question);
        return
        [
            .. Overlaps(question), .. SameNetwork(question),
            .. pair.Ends.SelectMany(EndVetoes.Network),
            .. Foreign(pair),
            .. question.Adopt == Adoption.Watch ? Watching(pair) : Making(pair),
            .. Requirements(question, cost),
        ];
    }

    private static IEnumerable<Veto> Making(PairView pair) => pair.Ends.SelectMany(end =>
        EndVetoes.Limits(pair, end).Concat(RouteVetoes.Of(pair, end)).Concat(FilterVetoes.Of(end)));

    private static IEnumerable<Veto> Watching(PairView pair)
    {
        if (pair.Standing is null)
            yield return AwsPeeringFacts.Veto(AwsPeeringFacts.Adopt, "none", "No peering joins the two VPCs, so that there is nothing to watch; leave out adopt.");
    }

    private static IEnumerable<Veto> SameNetwork(LinkQuestion question)
    {
        if (question.Left.Network == question.Right.Network)
            yield return AwsPeeringFacts.Veto(
                AwsPeeringFacts.PerPair, question.Left.Network.NetworkId, "Both resources are in the same VPC; they reach each other without a link.");
    }

    private static IEnumerable<Veto> Overlaps(LinkQuestion question) =>
        from left in question.Left.Observed.Cidrs
        from right in question.Right.Observed.Cidrs
        where left.Overlaps(right) && question.Left.Network != question.Right.Network
        select AwsPeeringFacts.Veto(
            AwsPeeringFacts.Overlap,
            $"{left} and {right}",
            $"{left} of {question.Left.Network.NetworkId} overlaps {right} of {question.Right.Network.NetworkId}; "
            + "AWS refuses to peer such VPCs, even when the overlapping block is not used.");

    private static IEnumerable<Veto> Foreign(PairView pair)
    {
        if (pair.Foreign is { } foreign && pair.Adopted is null)
            yield return AwsPeeringFacts.Veto(
                AwsPeeringFacts.PerPair,
                foreign.Id,
                $"{foreign.Id} joins the two VPCs already and was not made by NetConnect; AWS allows one peering for a pair. "
                + "With adopt the request may lean on it: WATCH only monitors it, USE adds our routes and filters and never deletes it, "
                + "MANAGE takes it over, to be deleted with its last connection.");
    }

    private static IEnumerable<Veto> Requirements(LinkQuestion question, CostEstimate cost)
    {
        var wants = question.Requirements;
        if (wants.Encrypted == EncryptionDemand.Tunnel)
            yield return AwsPeeringFacts.Veto(
                AwsPeeringFacts.Tunnel, "encrypted: tunnel", "A peering is not a tunnel: it offers the provider's encryption at most.");
        if (wants.MaxMonthlyCost is { } limit && cost.Monthly > limit)
            yield return new(
                "request.max-monthly-cost",
                string.Create(CultureInfo.InvariantCulture, $"{cost.Monthly:0.00} USD"),
                string.Create(CultureInfo.InvariantCulture, $"{limit:0.00} USD"),
                AwsPeeringFacts.ZonePrice.Source,
                AwsPeeringFacts.ZonePrice.Date,
                string.Create(CultureInfo.InvariantCulture, $"At {cost.AtGb} GB a month it is estimated at more than the request allows."));
        if (!wants.ExcludeTypes.IsDefaultOrEmpty && wants.ExcludeTypes.Contains(LinkType.AwsPeering))
            yield return new("request.exclude-types", "AWS_PEERING", "not AWS_PEERING", "the request", "", "The request excludes this link type.");
    }
}
