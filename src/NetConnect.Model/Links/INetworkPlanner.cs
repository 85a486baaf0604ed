using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;

namespace NetConnect.Model.Links;

/// <summary>A module's pure half: which objects a network needs, and how what was observed differs from that.</summary>
/// <remarks>
/// The kernel decides when, in which order and how often; the planner only says what. It must answer the same for
/// the same input, list every wanted part and every recorded one, and name at most one call for each.
/// </remarks>
public interface INetworkPlanner
{
    Platform Platform { get; }

    /// <summary>The provider goes on showing links that have ended, for hours: one that is not shown at all was misread.</summary>
    bool ShowsEndedLinks => false;

    /// <summary>Names of the provider settings that shape what it plans.</summary>
    ImmutableSortedSet<string> Settings => [];

    /// <summary>The objects in the network that show by themselves that they are this installation's; ended ones don't count.</summary>
    ImmutableArray<MarkedObject> Marked(ObservedNetwork observed, string installation) => [];

    /// <param name="ledger">The parts on record by key, tombstones included.</param>
    ImmutableArray<PartAssessment> Assess(
        NetworkWish wish, ImmutableSortedDictionary<string, PartRecord> ledger, ObservedNetwork observed);
}
