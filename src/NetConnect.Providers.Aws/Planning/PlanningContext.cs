using System.Collections.Immutable;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Access;
using NetConnect.Providers.Aws.Planning.Acls;
using NetConnect.Providers.Aws.Planning.Transit;

namespace NetConnect.Providers.Aws.Planning;

/// <summary>What a plan is made from: the wish, what is on record, what was seen.</summary>
internal sealed class PlanningContext
{
    private readonly Dictionary<NetworkRef, PairPlan> _byRemote;

    public PlanningContext(NetworkWish wish, ImmutableSortedDictionary<string, PartRecord> ledger, ObservedNetwork observed)
    {
        (Wish, Ledger, Observed) = (wish, ledger, observed);
        var halves = wish.Halves
            .Where(half => IsOurs(half) && half.Goal is HalfGoal.Present or HalfGoal.Releasing && half.Remote != wish.Network)
            .OrderBy(half => half.Connection, StringComparer.Ordinal)
            .ToLookup(half => half.Adopt == Adoption.Watch);
        (Halves, Watched) = ([.. halves[false]], [.. halves[true].Where(half => half.Goal == HalfGoal.Present)]);
        Pairs = [.. Halves.Where(half => half.Hub is null).GroupBy(half => half.Remote)
            .Select(group => PairPlan.Of(this, group.Key, [.. group]))
            .OrderBy(pair => pair.Text, StringComparer.Ordinal)];
        Spokes = [.. Halves.Where(half => half.Hub is not null).GroupBy(half => half.Hub!)
            .Select(group => SpokePlan.Of(this, group.Key, [.. group]))
            .OrderBy(spoke => spoke.PartKey, StringComparer.Ordinal)];
        AclPlans = [.. AclPlan.Of(this)];
        _byRemote = Pairs.ToDictionary(pair => pair.Remote);
    }

    public NetworkWish Wish { get; }

    public ImmutableSortedDictionary<string, PartRecord> Ledger { get; }

    public ObservedNetwork Observed { get; }

    /// <summary>Halves that still want something, in order of their connections.</summary>
    public ImmutableArray<HalfWish> Halves { get; }

    /// <summary>Halves of connections that only watch what others made.</summary>
    public ImmutableArray<HalfWish> Watched { get; }

    /// <summary>What network ACLs have to let through and to stop, by resource.</summary>
    public ImmutableArray<AclPlan> AclPlans { get; }

    /// <summary>The networks to be linked with this one.</summary>
    public ImmutableArray<PairPlan> Pairs { get; }

    /// <summary>The hubs that this network is to hang on.</summary>
    public ImmutableArray<SpokePlan> Spokes { get; }

    public string Installation => Wish.Installation;

    public NetworkRef Network => Wish.Network;

    public IEnumerable<HalfWish> Present => Halves.Where(half => half.Goal == HalfGoal.Present);

    /// <summary>The resources with links here, in order, with the halves that use each.</summary>
    public IEnumerable<(string Resource, ImmutableArray<HalfWish> Halves)> Resources => Present
        .GroupBy(half => half.Resource)
        .OrderBy(resource => resource.Key, StringComparer.Ordinal)
        .Select(resource => (resource.Key, resource.ToImmutableArray()));

    /// <summary>What the owner of a resource has set: all its halves come through one provider.</summary>
    public static LinkSettings SettingsOf(ImmutableArray<HalfWish> halves) => LinkSettings.Of(halves[0].Settings);

    /// <summary>What the routes of a half lead to.</summary>
    public Way WayOf(HalfWish half) => half.Hub is { } hub ? Spokes.First(spoke => spoke.Hub == hub).WayTo(half.Remote) : _byRemote[half.Remote].WayIn(Observed);

    private static bool IsOurs(HalfWish half) => half.Type == LinkType.AwsPeering ? half.Hub is null : half is { Type: LinkType.AwsTransitGateway, Hub: not null };

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
