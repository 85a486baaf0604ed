using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Estate;

/// <summary>A provider as it is.</summary>
public sealed record ProviderView : IVersioned
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Id.</summary>
    public required string Service { get; init; }

    public required Platform Platform { get; init; }

    public required string Account { get; init; }

    public required string Region { get; init; }

    public ImmutableSortedDictionary<string, string> Settings { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Made by the server and never changed.</summary>
    public required string ExternalId { get; init; }

    public ProviderState State { get; init; }

    public ImmutableArray<string> MissingPermissions { get; init; } = [];

    /// <summary>What the last check said, for people who may see the settings: it may name them.</summary>
    public string? Message { get; init; }

    public ImmutableArray<ConditionView> Conditions { get; init; } = [];

    public required long Version { get; init; }

    public long Generation { get; init; } = 1;

    public required DateTimeOffset CreatedAt { get; init; }
}
