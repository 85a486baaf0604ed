using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>This network and one other that it is to be peered with.</summary>
/// <param name="Halves">The halves towards the other network that still want something.</param>
/// <param name="PublishedIds">The peerings that the other side named, in order.</param>
/// <param name="Adopt">What may be done with <paramref name="Adopted"/>; the most that any half allows that agreed to this very peering.</param>
/// <param name="Adopted">Such a peering, which the link of this pair leans on; not one that was taken over, and so is ours.</param>
/// <param name="PeeringId">The live peering that routes may lead to; absent until it is known.</param>
internal sealed record PairPlan(
    NetworkPair Pair,
    NetworkRef Remote,
    ImmutableArray<HalfWish> Halves,
    ImmutableArray<string> PublishedIds,
    Adoption? Adopt,
    ObservedLink? Adopted,
    string? PeeringId)
{
    public const string PublishedKey = "peering_id";

    public string Text => Pair.ToString();

    /// <summary>The smaller network of a pair requests and deletes the peering.</summary>
    public bool IsRequester => Pair.Larger == Remote;

    /// <summary>The part that this side's routes stand on.</summary>
    public string PartKey => IsRequester ? AwsNaming.PeeringKey(Pair) : AwsNaming.AcceptKey(Pair);

    /// <summary>The side that is asked is told which peering it is: until then one that joins the pair is in nobody's way.</summary>
    public Way WayIn(ObservedNetwork observed) => new(
        Text,
        PartKey,
        "the peering",
        Way.Peering,
        PeeringId,
        [.. observed.Links.Where(link => link.IsLive && link.Joins(Pair)).Select(link => link.Id)]);

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
        var plan = new PairPlan(pair, remote, halves, published, null, null, null);
        if (FindAdopted(context, plan) is { } adopted)
            plan = plan with { Adopted = adopted, Adopt = AdoptOf(halves, adopted.Id) };
        var link = plan.Adopted
            ?? (plan.IsRequester ? PeeringFinder.FindLive(context, plan.Text) : plan.FindPublished(context.Observed));
        var usable = link is { IsLive: true, State: not ObservedLinkState.Deleting } && plan.Accepts(link);
        return plan with { PeeringId = usable ? link!.Id : null };
    }

    private static Adoption? AdoptOf(ImmutableArray<HalfWish> halves, string id) =>
        halves.Where(half => half.Goal == HalfGoal.Present && half.Adopted == id).Select(half => half.Adopt).Max();

    /// <summary>Ids of the peerings that were agreed to be leaned on.</summary>
    public ImmutableSortedSet<string> AgreedIds =>
        [.. Halves.Where(half => half.Goal == HalfGoal.Present).Select(half => half.Adopted).OfType<string>()];

    /// <summary>Nobody has agreed to a peering of ours: every half leans on one that others made.</summary>
    public bool OnlyAdopts => Halves.All(half => half.Goal != HalfGoal.Present || half.Adopted is not null);

    // What is marked and on record was taken over. The mark alone says little: it stays on what was let go of.
    private static ObservedLink? FindAdopted(PlanningContext context, PairPlan plan)
    {
        var agreed = plan.AgreedIds;
        return context.Observed.Links
            .Where(link => link.IsLive && link.Joins(plan.Pair) && agreed.Contains(link.Id))
            .FirstOrDefault(link => !(PeeringFinder.IsMarked(context, plan.Text, link) && context.Ours(plan.PartKey)?.ExternalId == link.Id));
    }

    /// <summary>The link that the other side named; of several (one made anew) the live one.</summary>
    public ObservedLink? FindPublished(ObservedNetwork observed) => PublishedIds
        .Select(observed.FindLink).OfType<ObservedLink>()
        .OrderByDescending(link => link.IsLive).ThenBy(link => link.Id, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>True for a link that this pair may lean on: one requested as we do it, or one that was adopted.</summary>
    public bool Accepts(ObservedLink link) =>
        IsExactly(link) || (link.Joins(Pair) && (link.Id == Adopted?.Id || link.Tags.ContainsKey(AwsNaming.AdoptedTag)));

    /// <summary>True when the link was requested by the requester, of the accepter, and of nobody else.</summary>
    public bool IsExactly(ObservedLink link) => link.Requester == Pair.Smaller && link.Accepter == Pair.Larger;
}
