using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Registrations;

/// <summary>A provider as a service registered it: where to look and by which references to get in.</summary>
public sealed record RegisteredProvider : ActorState
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Service { get; init; }

    public required Platform Platform { get; init; }

    public required string Account { get; init; }

    public required string Region { get; init; }

    /// <summary>Credentials by reference only.</summary>
    public ImmutableSortedDictionary<string, string> Settings { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Made by the server, never changed: whoever controls the account can demand it in the role's trust policy.</summary>
    public required string ExternalId { get; init; }

    /// <summary>What the last check found.</summary>
    public ProviderCheck? Check { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Hidden from then on, and kept as long as tombstones may need its credentials.</summary>
    public DateTimeOffset? DeletedAt { get; init; }
}
