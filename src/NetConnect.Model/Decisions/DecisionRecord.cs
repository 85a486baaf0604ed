using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NetConnect.Model.Facts;
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

    /// <summary>Names the catalogue and the policy that were in force.</summary>
    public string? Basis { get; init; }

    public ImmutableArray<Candidate> Candidates { get; init; } = [];

    /// <summary>Every fact that a figure, a price or a veto above rests on, and what was observed in the two networks.</summary>
    public ImmutableArray<Fact> Facts { get; init; } = [];

    /// <summary>What else would help, and is not built.</summary>
    public ImmutableArray<string> Hints { get; init; } = [];

    [JsonIgnore]
    public Candidate? ChosenCandidate => Candidates.FirstOrDefault(candidate => candidate.Type == Chosen);
}
