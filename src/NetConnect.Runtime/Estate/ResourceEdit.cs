using System.Collections.Immutable;
using NetConnect.Model.Entities;

namespace NetConnect.Runtime.Estate;

/// <summary>All that may change of a resource, as it is to be.</summary>
/// <param name="SharedWith">Ids of services that may register other prefixes of this network.</param>
public sealed record ResourceEdit(string Name, ImmutableArray<L4Filter> L4Filters, ImmutableArray<string> SharedWith);
