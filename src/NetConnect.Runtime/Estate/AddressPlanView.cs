using System.Collections.Immutable;
using NetConnect.Model.Addresses;

namespace NetConnect.Runtime.Estate;

/// <summary>An address plan as it is, with what the estate makes of it.</summary>
public sealed record AddressPlanView : IVersioned
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Id; absent: for the resources of all services.</summary>
    public string? Service { get; init; }

    public required ImmutableArray<Cidr> Pools { get; init; }

    /// <summary>Every registered prefix that lies in the pools or around them, in order.</summary>
    public required ImmutableArray<UsedPrefix> Used { get; init; }

    /// <summary>Of those, the pairs that share addresses: their resources can't be connected.</summary>
    public required ImmutableArray<(UsedPrefix Wider, UsedPrefix Narrower)> Overlaps { get; init; }

    public required long Generation { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
