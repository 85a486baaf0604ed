using NetConnect.Contracts.Decisions;
using NetConnect.Contracts.Resources;

namespace NetConnect.Contracts.Connections;

/// <summary>A connection: a two-way link between two resources.</summary>
public sealed record ConnectionDto
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string ResourceLeft { get; init; }

    public required string ResourceRight { get; init; }

    public string? Ctype { get; init; }

    public required string State { get; init; }

    public required string DesiredState { get; init; }

    public required IReadOnlyDictionary<string, string> Details { get; init; }

    public required string Request { get; init; }

    public required string Provisioning { get; init; }

    public required string Health { get; init; }

    public required string Sync { get; init; }

    public required IReadOnlyList<string> VerifiedBy { get; init; }

    public string? Reason { get; init; }

    public string? PlanHash { get; init; }

    public required BothSides<ApprovalDto?> Approvals { get; init; }

    public CostDto? Cost { get; init; }

    public required IReadOnlyList<NeedDto> Needs { get; init; }

    public required RequirementsDto Requirements { get; init; }

    /// <summary><c>WATCH</c>, <c>USE</c> or <c>MANAGE</c>.</summary>
    public string? Adopt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public bool Protected { get; init; }

    public required IReadOnlyList<ConditionDto> Conditions { get; init; }

    public required BothSides<IReadOnlyList<L4FilterDto>> Exposure { get; init; }

    public required string RequestedBy { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public long Generation { get; init; }

    public long ObservedGeneration { get; init; }
}
