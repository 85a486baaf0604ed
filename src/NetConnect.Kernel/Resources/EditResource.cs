using System.Collections.Immutable;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Resources;

/// <summary>Somebody changes a resource: the whole of what may change, as it is to be.</summary>
/// <param name="IfGeneration">The version that the editor saw.</param>
public sealed record EditResource(
    string Name, ImmutableArray<L4Filter> L4Filters, ImmutableArray<string> SharedWith, string By, long? IfGeneration);
