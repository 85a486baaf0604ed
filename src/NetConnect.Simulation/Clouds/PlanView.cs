using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Simulation.Clouds;

/// <summary>What a plan of the model is made from.</summary>
internal sealed class PlanView
{
    public const string PeeringId = "peering_id";

    public PlanView(NetworkWish wish, ImmutableSortedDictionary<string, PartRecord> ledger, ObservedNetwork observed)
    {
        (Network, Installation, Ledger, Observed) = (wish.Network, wish.Installation, ledger, observed);
        var halves = wish.Halves.Where(half => half.Goal != HalfGoal.Absent).OrderBy(half => half.Connection, StringComparer.Ordinal).ToLookup(half => half.Adopt == Adoption.Watch);
        (Halves, Watching) = ([.. halves[false]], [.. halves[true].Where(half => half.Goal == HalfGoal.Present)]);
        Present = [.. Halves.Where(half => half.Goal == HalfGoal.Present)];
    }

    public NetworkRef Network { get; }

    public string Installation { get; }

    public ImmutableSortedDictionary<string, PartRecord> Ledger { get; }

    public ObservedNetwork Observed { get; }

    public ImmutableArray<HalfWish> Halves { get; }

    public ImmutableArray<HalfWish> Present { get; }

    /// <summary>Those that only look at what others made.</summary>
    public ImmutableArray<HalfWish> Watching { get; }

    /// <summary>The record of a part that we made and still answer for.</summary>
    public PartRecord? Ours(string key) =>
        Ledger.TryGetValue(key, out var record) && record.Stage is not (PartStage.Foreign or PartStage.Gone) ? record : null;

    public IEnumerable<PartRecord> Unwanted(string kind, IEnumerable<PartAssessment> wanted)
    {
        var keys = wanted.Select(part => part.Key).ToHashSet(StringComparer.Ordinal);
        return Ledger.Values.Where(record => record.Kind == kind && !keys.Contains(record.Key));
    }

    public bool IsMarked(NetworkPair pair, ObservedLink link) => Tags.Bears(link.Tags, Installation, pair.ToString(), "peering");

    /// <summary>The most that any half may do with it that leans on this very peering.</summary>
    public Adoption? AdoptionOf(ObservedLink link) => Present.Where(half => half.Adopted == link.Id).Select(half => half.Adopt).Max();

    /// <summary>Peerings of others that somebody agreed to lean on.</summary>
    public IEnumerable<string> AgreedOn(NetworkPair pair) => Present.Where(half => Joins(half, pair)).Select(half => half.Adopted).OfType<string>();

    /// <summary>Every half of the pair leans on one that others made: nobody has agreed to one of ours.</summary>
    public bool OnlyAdopts(NetworkPair pair) => Present.Where(half => Joins(half, pair)).All(half => half.Adopted is not null);

    /// <summary>Such a peering, as long as it is not both marked and on record, and so ours.</summary>
    public ObservedLink? FindAdopted(NetworkPair pair, string key)
    {
        var agreed = AgreedOn(pair).ToHashSet(StringComparer.Ordinal);
        return Observed.Links.FirstOrDefault(link => link.IsLive && link.Joins(pair) && agreed.Contains(link.Id)
            && !(IsMarked(pair, link) && Ours(key)?.ExternalId == link.Id));
    }

    private bool Joins(HalfWish half, NetworkPair pair) => NetworkPair.Of(Network, half.Remote) == pair;

    /// <summary>Requested as we do it, or taken over.</summary>
    public static bool IsAcceptable(NetworkPair pair, ObservedLink link) => link.Requester == pair.Smaller || link.Tags.ContainsKey(Tags.Adopted);

    /// <summary>Our live peering of the pair, on the side that requests it. What is only to be taken over is on record, too, and not ours.</summary>
    public ObservedLink? FindLive(NetworkPair pair)
    {
        var recorded = Ours(CloudKeys.Peering(pair)) is { Stage: not PartStage.Intended } record ? record.ExternalId : null;
        return Observed.Links
            .Where(link => link.IsLive && link.Joins(pair) && (IsMarked(pair, link) || link.Id == recorded))
            .OrderByDescending(link => link.Id == recorded)
            .FirstOrDefault();
    }

    /// <summary>The peering that the other side named.</summary>
    public ObservedLink? FindNamed(NetworkPair pair) => Present
        .Where(half => NetworkPair.Of(Network, half.Remote) == pair)
        .Select(half => half.RemotePublished.GetValueOrDefault(PeeringId))
        .OfType<string>()
        .Select(Observed.FindLink)
        .OfType<ObservedLink>()
        .OrderByDescending(link => link.IsLive)
        .FirstOrDefault();

    /// <summary>The peering that routes to the other network may lead to.</summary>
    public string? UsablePeering(NetworkPair pair)
    {
        var isRequester = pair.Smaller == Network;
        var adopted = FindAdopted(pair, isRequester ? CloudKeys.Peering(pair) : CloudKeys.Accept(pair));
        var link = adopted ?? (isRequester ? FindLive(pair) : FindNamed(pair));
        return link is { IsLive: true, State: not ObservedLinkState.Deleting } && link.Joins(pair) && (link == adopted || IsAcceptable(pair, link)) ? link.Id : null;
    }
}
