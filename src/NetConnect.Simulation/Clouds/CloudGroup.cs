using System.Collections.Immutable;
using NetConnect.Model.Topology;

namespace NetConnect.Simulation.Clouds;

/// <summary>A filter group as the cloud has it.</summary>
internal sealed record CloudGroup(string Id, string Name, ImmutableSortedDictionary<string, string> Tags, ImmutableArray<ObservedRule> Ingress)
{
    /// <summary>A call of NetConnect's made it.</summary>
    public bool IsOurs { get; init; }

    /// <summary>Whose filters it holds.</summary>
    public string Resource { get; init; } = "";

    public ImmutableArray<string> Interfaces { get; init; } = [];
}
