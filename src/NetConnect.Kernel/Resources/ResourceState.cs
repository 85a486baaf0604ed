using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NetConnect.Kernel.Entities;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Resources;

/// <summary>A resource: its owner's wishes for one prefix of a network, and who uses it.</summary>
public sealed record ResourceState : EntityState
{
    public required string Service { get; init; }

    public required string Provider { get; init; }

    public required NetworkRef Network { get; init; }

    public required string Region { get; init; }

    public required Cidr Subnet { get; init; }

    /// <summary>Id of the address plan that the prefix was allocated from; none when somebody chose it.</summary>
    public string? AddressPlan { get; init; }

    public ImmutableArray<L4Filter> L4Filters { get; init; } = [];

    public ImmutableArray<string> SharedWith { get; init; } = [];

    public required ResourcePhase Phase { get; init; }

    public string? Reason { get; init; }

    /// <summary>When its network was first read by its own provider's credentials.</summary>
    public DateTimeOffset? ProvedAt { get; init; }

    /// <summary>How often its network was asked for while it is being checked.</summary>
    public int Reads { get; init; }

    /// <summary>Interfaces still carry its filter group, which therefore stays: in words, naming them.</summary>
    public string? GroupInUse { get; init; }

    public DateTimeOffset? GroupInUseSince { get; init; }

    /// <summary>Counts edits of the filters: a late message never undoes a newer one.</summary>
    public long FiltersRevision { get; init; }

    /// <summary>How often the networks were reminded of the last edit of the filters.</summary>
    public int FilterResends { get; init; }

    [JsonIgnore]
    public bool IsControlProved => Phase == ResourcePhase.Ready;

    /// <summary>Those from before this was noted were proved when they were registered, or nearly so.</summary>
    [JsonIgnore]
    public DateTimeOffset ControlProvedAt => ProvedAt ?? CreatedAt;

    [JsonIgnore]
    public override ActorKey Key => ActorKey.Resource(Id);

    [JsonIgnore]
    public override string Kind => "resource";

    [JsonIgnore]
    public override ImmutableArray<string> Scopes => [Service];

    [JsonIgnore]
    public override string NameClaim => $"resource-name/{Service}/{Name}";

    /// <summary>Child rows: what each connection wants of it.</summary>
    [JsonIgnore]
    public ImmutableSortedDictionary<string, EnsureSide> Uses { get; init; } = ImmutableSortedDictionary<string, EnsureSide>.Empty;

    /// <summary>Child rows: by connection, the edits of the filters that its network has not confirmed.</summary>
    [JsonIgnore]
    public ImmutableSortedDictionary<string, FilterNotice> Notices { get; init; } = ImmutableSortedDictionary<string, FilterNotice>.Empty;
}
