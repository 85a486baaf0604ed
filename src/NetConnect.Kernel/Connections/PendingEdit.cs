using System.Collections.Immutable;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Connections;

/// <summary>A change of the plan that has to be approved first; until then the plan before it stays in force.</summary>
public sealed record PendingEdit : Document
{
    public required LinkType Type { get; init; }

    public ImmutableArray<Need> Needs { get; init; } = [];

    public LinkRequirements Requirements { get; init; } = LinkRequirements.None;

    /// <summary>What is to be approved.</summary>
    public required string PlanHash { get; init; }

    public required DecisionRecord Decision { get; init; }

    public Ballot Ballot { get; init; } = Ballot.Empty;

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When it lapses.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
