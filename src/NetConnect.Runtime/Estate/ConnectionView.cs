using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;

namespace NetConnect.Runtime.Estate;

/// <summary>A connection as it is; states, health and sync are the words of the API.</summary>
public sealed record ConnectionView : IVersioned
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Id.</summary>
    public required string ResourceLeft { get; init; }

    /// <summary>Id.</summary>
    public required string ResourceRight { get; init; }

    /// <summary>Id of the left resource's service.</summary>
    public required string LeftService { get; init; }

    /// <summary>Id of the right resource's service.</summary>
    public required string RightService { get; init; }

    /// <summary>Whose service asked.</summary>
    public required Side Requester { get; init; }

    public LinkType? Type { get; init; }

    public required string State { get; init; }

    public required string DesiredState { get; init; }

    /// <summary>Ids of what was made, e.g. <c>peering_id</c>.</summary>
    public ImmutableSortedDictionary<string, string> Details { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public required string Request { get; init; }

    public required string Provisioning { get; init; }

    public required string Health { get; init; }

    public required string Sync { get; init; }

    public ImmutableArray<string> VerifiedBy { get; init; } = [];

    public string? Reason { get; init; }

    public string? PlanHash { get; init; }

    public ApprovalView? LeftApproval { get; init; }

    public ApprovalView? RightApproval { get; init; }

    public ImmutableArray<VoteView> Votes { get; init; } = [];

    /// <summary>A change of the plan that waits for approval; until then the plan before it stays in force.</summary>
    public PendingEditView? Pending { get; init; }

    public CostEstimate? Cost { get; init; }

    public ImmutableArray<Need> Needs { get; init; } = [];

    public LinkRequirements Requirements { get; init; } = LinkRequirements.None;

    public Adoption? Adopt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public bool Protected { get; init; }

    public ImmutableArray<ConditionView> Conditions { get; init; } = [];

    /// <summary>What observed rules let into the left side.</summary>
    public ImmutableArray<Flow> LeftExposure { get; init; } = [];

    public ImmutableArray<Flow> RightExposure { get; init; } = [];

    public required string RequestedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public required long Generation { get; init; }

    public long ObservedGeneration { get; init; }

    public DecisionRecord? Decision { get; init; }

    /// <summary>The ballot that is open: of a change when one waits, else of the request.</summary>
    public BallotView OpenBallot => Pending?.Ballot ?? new(LeftApproval, RightApproval, Votes);

    /// <summary>Somebody's word is waited for.</summary>
    public bool AwaitsApproval => DesiredState != "DELETED" && (Request == "PENDING_APPROVAL" || Pending is not null);

    public string ServiceOf(Side side) => side == Side.Left ? LeftService : RightService;
}
