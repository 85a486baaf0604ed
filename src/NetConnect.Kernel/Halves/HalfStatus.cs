using System.Collections.Immutable;
using NetConnect.Model;
using NetConnect.Model.Entities;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Halves;

/// <summary>What a network tells of one half: whole state, so that any report may be lost or repeated.</summary>
public sealed record HalfStatus : Document
{
    public required HalfPhase Phase { get; init; }

    public long Generation { get; init; }

    public int Incarnation { get; init; }

    /// <summary>What the other side must know.</summary>
    public ImmutableSortedDictionary<string, string> Published { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableArray<HalfCondition> Conditions { get; init; } = [];

    /// <summary>For people: the objects that make the half.</summary>
    public ImmutableArray<string> Objects { get; init; } = [];

    /// <summary>The revision of the owner's filters that the network has been told.</summary>
    public long FiltersRevision { get; init; }

    /// <summary>What this side is to let in; while that is being changed, what it lets in before and after.</summary>
    public ImmutableArray<Flow> Inbound { get; init; } = [];

    /// <summary>Of the network, what the packet walk of this connection needs; none before the first read.</summary>
    public ObservedNetwork? View { get; init; }

    /// <summary>The managed filter group that the walk assumes on an interface.</summary>
    public string? ManagedGroup { get; init; }

    public static HalfStatus Unseen { get; } = new() { Phase = HalfPhase.Working };

    public HalfCondition? Find(string aspect) => Conditions.FirstOrDefault(condition => condition.Aspect == aspect);
}
