using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Facts;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>All that speaks against a link over transit gateways: every veto, not only the first.</summary>
internal static class AwsTransitVetoes
{
    public static ImmutableArray<Veto> Of(LinkQuestion question, TransitView view) =>
    [
        .. Whole(question, view),
        .. view.Ends.SelectMany(end => EndVetoes.Network(end).Concat(SpokeVetoes.Network(end)).Concat(FilterVetoes.Of(end))),
        .. Routes(question, view),
        .. NoHub(question, view),
        .. view.Spokes.Select(spoke => spoke.Hub).DistinctBy(hub => hub.Name).SelectMany(HubVetoes.Of),
        .. view.Spokes.SelectMany(SpokeVetoes.AtHub),
        .. view.Loads.SelectMany(load => load.Vetoes()),
        .. Between(view),
    ];

    private static IEnumerable<Veto> Whole(LinkQuestion question, TransitView view)
    {
        var facts = view.Ends[0].Facts;
        if (question.Left.Network == question.Right.Network)
            yield return AwsPeeringFacts.Veto(
                facts, AwsTransitFacts.Networks, question.Left.Network.NetworkId, "Both resources are in the same VPC; they reach each other without a link.");
        if (question.Adopt == Adoption.Watch)
            yield return AwsPeeringFacts.Veto(facts, AwsTransitFacts.Adopt, "WATCH", "A hub joins nothing that nobody asked for, so that there is nothing to watch; leave out adopt, or watch a peering.");
    }

    private static IEnumerable<Veto> NoHub(LinkQuestion question, TransitView view)
    {
        var (left, right) = view.Hubs;
        if (left is null)
            yield return NoHub(view.Ends[0].Facts, question.Left.Region);
        if (right is null && !question.SameRegion)
            yield return NoHub(view.Ends[1].Facts, question.Right.Region);
    }

    private static Veto NoHub(FactView facts, string region) => AwsPeeringFacts.Veto(
        facts, AwsTransitFacts.Hub, "none", $"Operators offer no hub in {region}; one of them registers a provider there with the setting hub.");

    private static IEnumerable<Veto> Routes(LinkQuestion question, TransitView view) => view.Ends.SelectMany((end, i) =>
        RouteVetoes.Of(AwsTransitNeeds.Ground(question, view, i == 0 ? view.Left : view.Right), end));

    private static IEnumerable<Veto> Between(TransitView view)
    {
        if (view.Two is not var (one, other))
            yield break;
        if (one.Asn == other.Asn)
            yield return AwsPeeringFacts.Veto(
                one.Facts,
                AwsTransitFacts.Asn,
                one.Asn.ToString(CultureInfo.InvariantCulture),
                $"The gateways of {one.Name} and {other.Name} have the same AS number; gateways that are peered need different ones (setting hub_asn, before the first connection).");
        foreach (var (hub, peer) in new[] { (one, other), (other, one) })
        {
            var count = hub.Peerings.Count();
            if (!hub.Attached.Contains(peer.Name.ToString()) && count >= hub.Facts.Count(AwsTransitFacts.Peerings))
                yield return AwsPeeringFacts.Veto(
                    hub.Facts, AwsTransitFacts.Peerings, count.ToString(CultureInfo.InvariantCulture), $"The gateway of {hub.Name} is peered with as many others as AWS allows.");
        }
    }
}
