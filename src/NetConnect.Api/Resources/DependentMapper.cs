using System.Collections.Immutable;
using NetConnect.Api.Access;
using NetConnect.Contracts.Resources;
using NetConnect.Model.Entities;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Resources;

/// <summary>Dependents as the API shows them; the other end is somebody else's, and shown by name.</summary>
internal static class DependentMapper
{
    public static DependentDto Map(DependentView dependent) => new(
        dependent.Connection.Id,
        dependent.Connection.Name,
        dependent.Connection.State,
        dependent.Other is { } other ? ResourceMapper.Map(other, Grant.ByName) : null,
        [.. dependent.Reaches.Select(FilterMapper.Map)],
        [.. dependent.IsReachedBy.Select(FilterMapper.Map)],
        Words(dependent));

    private static string Words(DependentView dependent)
    {
        var name = dependent.Other?.Name ?? "The other end";
        return $"{name} would no longer reach {Text(dependent.Reaches)} here, nor be reached by {Text(dependent.IsReachedBy)}.";
    }

    private static string Text(ImmutableArray<Flow> flows) => flows.IsEmpty ? "anything" : string.Join(", ", flows.Select(Text));

    private static string Text(Flow flow) => FilterMapper.Map(flow) is { Ports: { } ports } filter ? $"{filter.Protocol} {ports}" : FilterMapper.Map(flow).Protocol;
}
