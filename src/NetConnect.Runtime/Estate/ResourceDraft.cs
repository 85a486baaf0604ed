using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;

namespace NetConnect.Runtime.Estate;

/// <summary>A resource to be registered.</summary>
/// <param name="Service">Id; the provider's service.</param>
/// <param name="Provider">Id.</param>
/// <param name="NetworkId">The provider's own name of the network.</param>
/// <param name="Subnet">None when one is to be allocated.</param>
/// <param name="SharedWith">Ids of services that may register other prefixes of this network.</param>
/// <param name="AutoLength">The length of the prefix that is to be allocated from an address plan.</param>
public sealed record ResourceDraft(
    string Service,
    string Provider,
    string Name,
    string NetworkId,
    Cidr? Subnet,
    ImmutableArray<L4Filter> L4Filters,
    ImmutableArray<string> SharedWith,
    int? AutoLength = null);
