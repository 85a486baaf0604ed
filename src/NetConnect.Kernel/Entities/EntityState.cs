using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Entities;

/// <summary>What people make, name, edit and delete: the part that services, providers and resources have in common.</summary>
public abstract record EntityState : ActorState
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Counts edits of the wish: what clients know as the ETag.</summary>
    public long Generation { get; init; } = 1;

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Hidden from then on.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    [JsonIgnore]
    public abstract ActorKey Key { get; }

    /// <summary>The word for it in events and audit, e.g. <c>service</c>.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>Ids of the services whose owners may see what happens to it.</summary>
    [JsonIgnore]
    public abstract ImmutableArray<string> Scopes { get; }

    /// <summary>The unique key that keeps others from taking the name.</summary>
    [JsonIgnore]
    public abstract string NameClaim { get; }

    /// <summary>Members whose values are nobody's but the owners': audit says that they changed, not how.</summary>
    [JsonIgnore]
    public virtual ImmutableArray<string> Private => [];
}
