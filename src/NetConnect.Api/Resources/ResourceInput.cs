using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Resources;

/// <summary>The body of <c>POST /v1/resources</c> as far as it could be read.</summary>
internal sealed record ResourceInput(
    string? Service,
    string? Provider,
    string? Name,
    string? NetworkId,
    Cidr? Subnet,
    ImmutableArray<L4Filter> L4Filters,
    ImmutableArray<string> SharedWith,
    int? AutoLength = null)
{
    /// <summary>To be made only of an input without faults.</summary>
    public ResourceDraft ToDraft() => new(Service!, Provider!, Name!, NetworkId!, Subnet, L4Filters, SharedWith, AutoLength);
}
