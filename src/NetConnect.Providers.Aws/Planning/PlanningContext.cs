using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>What a plan is made from: the wish, what is on record, what was seen.</summary>
internal sealed class PlanningContext
{
    private readonly Dictionary<NetworkRef, PairPlan> _byRemote;

    public PlanningContext(NetworkWish wish, ImmutableSortedDictionary<string, PartRecord> ledger, ObservedNetwork observed)
    {
        (Wish, Ledger, Observed) = (wish, ledger, observed);
        Halves = [.. wish.Halves
            .Where(half => half.Type == LinkType.AwsPeering && half.Goal != HalfGoal.Absent && half.Remote != wish.Network)
            .OrderBy(half => half.Connection, StringComparer.Ordinal)];
        Pairs = [.. Halves.GroupBy(half => half.Remote)
            .Select(group => PairPlan.Of(this, group.Key, [.. group]))
            .OrderBy(pair => pair.Text, StringComparer.Ordinal)];
        _byRemote = Pairs.ToDictionary(pair => pair.Remote);
    }

    public NetworkWish Wish { get; }

    public ImmutableSortedDictionary<string, PartRecord> Ledger { get; }

    public ObservedNetwork Observed { get; }

    /// <summary>Halves that still want something, in order of their connections.</summary>
    public ImmutableArray<HalfWish> Halves { get; }

    /// <summary>The networks to be linked with this one.</summary>
    public ImmutableArray<PairPlan> Pairs { get; }

    public string Installation => Wish.Installation;

    public NetworkRef Network => Wish.Network;

    public IEnumerable<HalfWish> Present => Halves.Where(half => half.Goal == HalfGoal.Present);

    public PairPlan PairOf(HalfWish half) => _byRemote[half.Remote];

    /// <summary>The record of a part that we made and still answer for; neither a foreign one nor a tombstone.</summary>
    public PartRecord? Ours(string key) =>
        Ledger.TryGetValue(key, out var record) && record.Stage is not (PartStage.Foreign or PartStage.Gone) ? record : null;

    public bool IsForeign(string key) => Ledger.TryGetValue(key, out var record) && record.Stage == PartStage.Foreign;

    /// <summary>Records of a kind whose parts nothing wants any more.</summary>
    public IEnumerable<PartRecord> Unwanted(string kind, IEnumerable<PartAssessment> wanted)
    {
        var keys = wanted.Select(part => part.Key).ToHashSet(StringComparer.Ordinal);
        return Ledger.Values.Where(record => record.Kind == kind && !keys.Contains(record.Key));
    }
}
