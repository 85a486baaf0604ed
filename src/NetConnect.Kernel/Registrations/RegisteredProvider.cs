using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NetConnect.Kernel.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Registrations;

/// <summary>A provider as a service registered it: where to look and by which references to get in.</summary>
/// <remarks>A deleted one is kept as long as tombstones may need its credentials.</remarks>
public sealed record RegisteredProvider : EntityState
{
    public required string Service { get; init; }

    public required Platform Platform { get; init; }

    public required string Account { get; init; }

    public required string Region { get; init; }

    /// <summary>Credentials by reference only.</summary>
    public ImmutableSortedDictionary<string, string> Settings { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Made by the server, never changed: whoever controls the account can demand it in the role's trust policy.</summary>
    public required string ExternalId { get; init; }

    /// <summary>What the last check found; none since the settings changed.</summary>
    public ProviderCheck? Check { get; init; }

    /// <summary>Operators offer it as a hub, over which others' links lead.</summary>
    [JsonIgnore]
    public bool IsHub => Settings.ContainsKey(HubSite.Setting);

    [JsonIgnore]
    public override ActorKey Key => ActorKey.Provider(Id);

    [JsonIgnore]
    public override string Kind => "provider";

    [JsonIgnore]
    public override ImmutableArray<string> Scopes => [Service];

    [JsonIgnore]
    public override string NameClaim => $"provider-name/{Service}/{Name}";

    [JsonIgnore]
    public override ImmutableArray<string> Private => ["settings", "check"];
}
