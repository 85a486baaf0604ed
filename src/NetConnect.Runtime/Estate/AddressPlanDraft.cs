using System.Collections.Immutable;
using NetConnect.Model.Addresses;

namespace NetConnect.Runtime.Estate;

/// <summary>An address plan to be made.</summary>
/// <param name="Service">Id; absent: for the resources of all services.</param>
/// <param name="Pools">Disjoint.</param>
public sealed record AddressPlanDraft(string Name, string? Service, ImmutableArray<Cidr> Pools);
