using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>This network and one other that it is to be peered with.</summary>
/// <param name="Halves">The halves towards the other network that still want something.</param>
/// <param name="PublishedIds">The peerings that the other side named, in order.</param>
/// <param name="PeeringId">The live peering that routes may lead to; absent until it is known.</param>
internal sealed record PairPlan(
    NetworkPair Pair, NetworkRef Remote, ImmutableArray<HalfWish> Halves, ImmutableArray<string> PublishedIds, string? PeeringId)
{
    public const string PublishedKey = "peering_id";

    public string Text => Pair.ToString();

    /// <summary>The smaller network of a pair requests and deletes the peering.</summary>
    public bool IsRequester => Pair.Larger == Remote;

    /// <summary>The part that this side's routes stand on.</summary>
    public string PartKey => IsRequester ? AwsNaming.PeeringKey(Pair) : AwsNaming.AcceptKey(Pair);

    public ImmutableSortedSet<string> Users(bool presentOnly) =>
        [.. Halves.Where(half => !presentOnly || half.Goal == HalfGoal.Present).Select(half => half.Connection)];

    public static PairPlan Of(PlanningContext context, NetworkRef remote, ImmutableArray<HalfWish> halves)
    {
        var pair = NetworkPair.Of(context.Network, remote);
        ImmutableArray<string> published = [.. halves
            .Where(half => half.Goal == HalfGoal.Present)
            .Select(half => half.RemotePublished.GetValueOrDefault(PublishedKey, ""))
            .Where(id => id.Length > 0)
            .Distinct()
            .Order(StringComparer.Ordinal)];
        var plan = new PairPlan(pair, remote, halves, published, null);
        var link = plan.IsRequester ? PeeringFinder.FindLive(context, plan.Text) : plan.FindPublished(context.Observed);
        var usable = link is { IsLive: true, State: not ObservedLinkState.Deleting } && plan.IsExactly(link);
        return plan with { PeeringId = usable ? link!.Id : null };
    }

    /// <summary>The link that the other side named; of several (one made anew) the live one.</summary>
    public ObservedLink? FindPublished(ObservedNetwork observed) => PublishedIds
        .Select(observed.FindLink).OfType<ObservedLink>()
        .OrderByDescending(link => link.IsLive).ThenBy(link => link.Id, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>True when the link was requested by the requester, of the accepter, and of nobody else.</summary>
    public bool IsExactly(ObservedLink link) => link.Requester == Pair.Smaller && link.Accepter == Pair.Larger;
}
