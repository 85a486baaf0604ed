using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NetConnect.Kernel.Entities;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Services;

/// <summary>A service: who owns what, and who must be asked.</summary>
public sealed record ServiceState : EntityState
{
    public string Description { get; init; } = "";

    /// <summary>Principals, never empty.</summary>
    public required ImmutableArray<string> Owners { get; init; }

    public ApprovalRule? Approval { get; init; }

    [JsonIgnore]
    public override ActorKey Key => ActorKey.Service(Id);

    [JsonIgnore]
    public override string Kind => "service";

    [JsonIgnore]
    public override ImmutableArray<string> Scopes => [Id];

    [JsonIgnore]
    public override string NameClaim => $"service-name/{Name}";
}
