using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>What a peering takes up at each end: one of the VPC's peerings, and an entry of each route table that leads to the other side.</summary>
internal static class AwsPeeringNeeds
{
    public static ImmutableArray<HoldNeed> Of(LinkQuestion question)
    {
        var pair = PairView.Of(question);
        return [.. pair.Ends.SelectMany(end => Of(question, pair, end))];
    }

    /// <summary>The pairs that have a live peering at this end.</summary>
    public static ImmutableSortedSet<string> LivePairs(LinkEnd end) =>
        end.Observed.Links.Where(link => link.IsLive).Select(link => NetworkPair.Of(link.Requester, link.Accepter).ToString()).ToImmutableSortedSet(StringComparer.Ordinal);

    public static ImmutableSortedSet<string> Destinations(ObservedRouteTable table) =>
        table.Routes.Select(route => route.Destination.ToString()).ToImmutableSortedSet(StringComparer.Ordinal);

    private static IEnumerable<HoldNeed> Of(LinkQuestion question, PairView pair, EndView end)
    {
        var (network, facts) = (end.Here.Network, question.FactsAt(end.Here));
        yield return new(network, HoldPools.Links, pair.Pair.ToString(), LivePairs(end.Here), facts.Count(AwsPeeringFacts.ActivePerVpc));
        if (question.Adopt == Adoption.Watch)
            yield break;
        foreach (var table in end.Tables)
            yield return new(network, HoldPools.Routes(table.Id), end.There.Prefix.ToString(), Destinations(table), facts.Count(AwsPeeringFacts.RoutesPerTable));
    }
}
