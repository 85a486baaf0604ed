using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Planning;

namespace NetConnect.Providers.Aws.LinkTypes;

/// <summary>Two ends with what joins them already.</summary>
/// <param name="Ours">Our live peering of the pair, which one more connection will share.</param>
/// <param name="Foreign">A live peering of the pair that is not ours.</param>
/// <param name="Adopt">What the request lets be done with that.</param>
internal sealed record PairView(ImmutableArray<EndView> Ends, NetworkPair Pair, ObservedLink? Ours, ObservedLink? Foreign, Adoption? Adopt)
{
    /// <summary>The link would stand on a peering that others made.</summary>
    public ObservedLink? Adopted => Ours is null && Adopt is not null ? Foreign : null;

    /// <summary>The peering that is there and that the link would stand on.</summary>
    public ObservedLink? Standing => Ours ?? Adopted;

    public RouteGround Ground(LinkQuestion question) =>
        new(Standing?.Id, IsShared: false, [AwsNaming.PeeringKey(Pair), AwsNaming.AcceptKey(Pair)], RouteGround.ConnectionsOf(question, Pair));

    public static PairView Of(LinkQuestion question)
    {
        var pair = NetworkPair.Of(question.Left.Network, question.Right.Network);
        ImmutableArray<EndView> ends = [End(question, Side.Left), End(question, Side.Right)];
        var live = ends.SelectMany(end => end.Here.Observed.Links)
            .Where(link => link.IsLive && link.Joins(pair))
            .OrderBy(link => link.Id, StringComparer.Ordinal)
            .ToList();
        var ours = live.Find(link => ends.Any(end => IsOurs(end.Here, pair, link)));
        return new(ends, pair, ours, live.Find(link => link.Id != ours?.Id), question.Adopt);
    }

    private static EndView End(LinkQuestion question, Side side) =>
        new(question.End(side), question.End(side.Other()), question.FactsAt(question.End(side)));

    // By the id on record; or, when the answer with the id was lost, by the tag that our recorded intent asked for.
    private static bool IsOurs(LinkEnd end, NetworkPair pair, ObservedLink link) =>
        new[] { AwsNaming.PeeringKey(pair), AwsNaming.AcceptKey(pair) }
            .Select(key => end.Ledger.GetValueOrDefault(key))
            .Any(record => record is { Stage: not (PartStage.Foreign or PartStage.Gone) }
                && (record.ExternalId == link.Id
                    || (record.ExternalId is null && link.Tags.GetValueOrDefault(AwsNaming.LinkTag) == AwsNaming.LinkHash(pair.ToString()))));
}
