using NetConnect.Contracts.Decisions;
using NetConnect.Contracts.Resources;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Connections;

/// <summary>A change of the plan that waits for approval; until then the plan before it stays in force.</summary>
public sealed record PendingEditDto
{
    public required string Ctype { get; init; }

    public required IReadOnlyList<NeedDto> Needs { get; init; }

    public required RequirementsDto Requirements { get; init; }

    /// <summary>What is to be approved.</summary>
    [Form(TextForm.PlanHash)]
    public required string PlanHash { get; init; }

    public required ApprovalsDto Approvals { get; init; }

    public required IReadOnlyList<VoteDto> Votes { get; init; }

    public CostDto? Cost { get; init; }

    /// <summary>What would be let in.</summary>
    public required BothSides<IReadOnlyList<L4FilterDto>> Exposure { get; init; }

    public required string RequestedBy { get; init; }

    public DateTimeOffset RequestedAt { get; init; }

    /// <summary>When it lapses.</summary>
    public DateTimeOffset ExpiresAt { get; init; }
}
