using System.Collections.Immutable;
using NetConnect.Model.Identity;
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
        Halves = [.. wish.Halves.Where(half => half.Goal != HalfGoal.Absent).OrderBy(half => half.Connection, StringComparer.Ordinal)];
        Present = [.. Halves.Where(half => half.Goal == HalfGoal.Present)];
    }

    public NetworkRef Network { get; }

    public string Installation { get; }

    public ImmutableSortedDictionary<string, PartRecord> Ledger { get; }

    public ObservedNetwork Observed { get; }

    public ImmutableArray<HalfWish> Halves { get; }

    public ImmutableArray<HalfWish> Present { get; }

    /// <summary>The record of a part that we made and still answer for.</summary>
    public PartRecord? Ours(string key) =>
        Ledger.TryGetValue(key, out var record) && record.Stage is not (PartStage.Foreign or PartStage.Gone) ? record : null;

    public IEnumerable<PartRecord> Unwanted(string kind, IEnumerable<PartAssessment> wanted)
    {
        var keys = wanted.Select(part => part.Key).ToHashSet(StringComparer.Ordinal);
        return Ledger.Values.Where(record => record.Kind == kind && !keys.Contains(record.Key));
    }

    public bool IsMarked(NetworkPair pair, ObservedLink link) => Tags.Bears(link.Tags, Installation, pair.ToString(), "peering");

    /// <summary>Our live peering of the pair, on the side that requests it.</summary>
    public ObservedLink? FindLive(NetworkPair pair)
    {
        var recorded = Ours(CloudKeys.Peering(pair))?.ExternalId;
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
        var link = pair.Smaller == Network ? FindLive(pair) : FindNamed(pair);
        return link is { IsLive: true, State: not ObservedLinkState.Deleting } && link.Requester == pair.Smaller && link.Joins(pair) ? link.Id : null;
    }
}
