using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Estate;

/// <summary>The prefix that a resource is to have, and what must still hold for it to be free.</summary>
/// <param name="AddressPlan">Id of the plan that it comes from.</param>
/// <param name="Guards">Of every plan that holds it: of two that take addresses of one plan at the same time, one looks again.</param>
internal sealed record Allocation(Cidr Subnet, string? AddressPlan, ImmutableArray<Guard> Guards);
