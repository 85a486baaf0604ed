using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Simulation.Clouds;

/// <summary>The model's own planner: peering, acceptance, routes, filter groups; like that of AWS in kind, and not sharing a line with it.</summary>
internal sealed class CloudPlanner : INetworkPlanner
{
    public Platform Platform => Platform.Aws;

    public bool ShowsEndedLinks => true;

    public ImmutableArray<PartAssessment> Assess(
        NetworkWish wish, ImmutableSortedDictionary<string, PartRecord> ledger, ObservedNetwork observed)
    {
        var plan = new PlanView(wish, ledger, observed);
        var parts = new List<PartAssessment>();
        PeeringParts.AddTo(parts, plan);
        AdoptedPeerings.AddTo(parts, plan);
        RouteParts.AddTo(parts, plan);
        GroupParts.AddTo(parts, plan);
        parts.Sort(static (one, other) => string.CompareOrdinal(one.Key, other.Key));
        return [.. parts];
    }
}
