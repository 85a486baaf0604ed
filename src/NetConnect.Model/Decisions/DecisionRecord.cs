using System.Collections.Immutable;
using NetConnect.Model.Links;

namespace NetConnect.Model.Decisions;

/// <summary>Which link was picked and why: every candidate, best first, with what speaks against the others.</summary>
public sealed record DecisionRecord
{
    public LinkType? Chosen { get; init; }

    /// <summary>True when the request named the link type.</summary>
    public bool Forced { get; init; }

    public string? PlanHash { get; init; }

    /// <summary>When the facts were read.</summary>
    public DateTimeOffset FactsAt { get; init; }

    public ImmutableArray<Candidate> Candidates { get; init; } = [];

    public Candidate? ChosenCandidate => Candidates.FirstOrDefault(candidate => candidate.Type == Chosen);
}
