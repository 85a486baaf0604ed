using System.Collections.Immutable;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Services;

/// <summary>A service: who owns what, and who must be asked.</summary>
public sealed record ServiceState : ActorState
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Principals, never empty.</summary>
    public required ImmutableArray<string> Owners { get; init; }

    public ApprovalRule? Approval { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }
}
