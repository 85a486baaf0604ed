using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NetConnect.Kernel.Entities;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel.AddressPlans;

/// <summary>An address plan: pools that prefixes are allocated from. What is allocated stands with the resources, not here.</summary>
public sealed record AddressPlanState : EntityState
{
    /// <summary>Whose resources it is for; everybody's when absent.</summary>
    public string? Service { get; init; }

    /// <summary>Disjoint, in the order in which they are used up.</summary>
    public required ImmutableArray<Cidr> Pools { get; init; }

    [JsonIgnore]
    public override ActorKey Key => ActorKey.AddressPlan(Id);

    [JsonIgnore]
    public override string Kind => "address-plan";

    [JsonIgnore]
    public override ImmutableArray<string> Scopes => Service is null ? [] : [Service];

    [JsonIgnore]
    public override string NameClaim => $"address-plan-name/{Service}/{Name}";
}
