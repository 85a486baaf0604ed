using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;

namespace NetConnect.Runtime.Estate;

/// <summary>A resource as it is.</summary>
public sealed record ResourceView : IVersioned
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Id.</summary>
    public required string Service { get; init; }

    /// <summary>The service's: what a stranger may see, to know whom to ask.</summary>
    public required ImmutableArray<string> Owners { get; init; }

    /// <summary>Id.</summary>
    public required string Provider { get; init; }

    public required string NetworkId { get; init; }

    public required Cidr Subnet { get; init; }

    /// <summary>Id of the address plan that the prefix was allocated from.</summary>
    public string? AddressPlan { get; init; }

    public ImmutableArray<L4Filter> L4Filters { get; init; } = [];

    /// <summary>Ids of services.</summary>
    public ImmutableArray<string> SharedWith { get; init; } = [];

    public ResourceReadiness State { get; init; }

    /// <summary>Why it is not ready.</summary>
    public string? Reason { get; init; }

    public ImmutableArray<ConditionView> Conditions { get; init; } = [];

    public required long Version { get; init; }

    public long Generation { get; init; } = 1;

    public required DateTimeOffset CreatedAt { get; init; }
}
