using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;

namespace NetConnect.Runtime.Estate;

/// <summary>A change of a connection's plan that waits for approval.</summary>
public sealed record PendingEditView
{
    public required LinkType Type { get; init; }

    public ImmutableArray<Need> Needs { get; init; } = [];

    public LinkRequirements Requirements { get; init; } = LinkRequirements.None;

    /// <summary>What is to be approved.</summary>
    public required string PlanHash { get; init; }

    public required BallotView Ballot { get; init; }

    public CostEstimate? Cost { get; init; }

    /// <summary>What would be let into the left side.</summary>
    public ImmutableArray<Flow> LeftExposure { get; init; } = [];

    public ImmutableArray<Flow> RightExposure { get; init; } = [];

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When it lapses.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
