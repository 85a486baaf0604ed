using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Simulation.Plants;

/// <summary>A planner that is right but for what is done to its plans.</summary>
internal sealed class PlantedPlanner(INetworkPlanner inner, Func<ImmutableArray<PartAssessment>, IEnumerable<PartAssessment>> change) : INetworkPlanner
{
    public Platform Platform => inner.Platform;

    public bool ShowsEndedLinks => inner.ShowsEndedLinks;

    public ImmutableArray<PartAssessment> Assess(
        NetworkWish wish, ImmutableSortedDictionary<string, PartRecord> ledger, ObservedNetwork observed) =>
        [.. change(inner.Assess(wish, ledger, observed))];
}
