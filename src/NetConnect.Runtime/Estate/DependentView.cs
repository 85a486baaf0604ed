using System.Collections.Immutable;
using NetConnect.Model.Entities;

namespace NetConnect.Runtime.Estate;

/// <summary>Who would lose what if a resource went away: one connection, and who stands at its other end.</summary>
/// <param name="Owners">Of the other end's service: whom to tell.</param>
/// <param name="Reaches">What the other end may send into the resource.</param>
/// <param name="IsReachedBy">What the resource may send to the other end.</param>
public sealed record DependentView(
    ConnectionView Connection,
    Side Side,
    ResourceView? Other,
    ImmutableArray<string> Owners,
    ImmutableArray<Flow> Reaches,
    ImmutableArray<Flow> IsReachedBy);
