using NetConnect.Contracts.Decisions;
using NetConnect.Contracts.Resources;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Connections;

/// <summary>A connection: a two-way link between two resources.</summary>
public sealed record ConnectionDto
{
    [Form(TextForm.Id)]
    public required string Id { get; init; }

    [Form(TextForm.Name)]
    public required string Name { get; init; }

    [Form(TextForm.Id)]
    public required string ResourceLeft { get; init; }

    [Form(TextForm.Id)]
    public required string ResourceRight { get; init; }

    public string? Ctype { get; init; }

    [OneOf(
        "PENDING_APPROVAL", "REJECTED", "WITHDRAWN", "EXPIRED", "PROVISIONING", "ESTABLISHED",
        "DEGRADED", "DOWN", "SUSPENDED", "FAILED", "DELETING", "DELETED")]
    public required string State { get; init; }

    [OneOf("ESTABLISHED", "SUSPENDED", "DELETED")]
    public required string DesiredState { get; init; }

    public required IReadOnlyDictionary<string, string> Details { get; init; }

    [OneOf("PENDING_APPROVAL", "APPROVED", "REJECTED", "WITHDRAWN", "EXPIRED")]
    public required string Request { get; init; }

    [OneOf("NONE", "HELD", "PROVISIONING", "PROVISIONED", "UPDATING", "MIGRATING", "ROLLING_BACK", "RELEASING", "RELEASED", "FAILED")]
    public required string Provisioning { get; init; }

    [OneOf("UNKNOWN", "UP", "DEGRADED", "DOWN")]
    public required string Health { get; init; }

    [OneOf("IN_SYNC", "LEFT_DRIFT", "RIGHT_DRIFT", "BOTH_DRIFT")]
    public required string Sync { get; init; }

    [OneOf("PROVIDER", "PATH", "PROBE")]
    public required IReadOnlyList<string> VerifiedBy { get; init; }

    public string? Reason { get; init; }

    [Form(TextForm.PlanHash)]
    public string? PlanHash { get; init; }

    public required ApprovalsDto Approvals { get; init; }

    /// <summary>Who has approved so far, also while a side needs more.</summary>
    public required IReadOnlyList<VoteDto> Votes { get; init; }

    /// <summary>A change that waits for approval.</summary>
    public PendingEditDto? PendingEdit { get; init; }

    public CostDto? Cost { get; init; }

    public required IReadOnlyList<NeedDto> Needs { get; init; }

    public required RequirementsDto Requirements { get; init; }

    /// <summary><c>WATCH</c>, <c>USE</c> or <c>MANAGE</c>.</summary>
    [OneOf("WATCH", "USE", "MANAGE")]
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
