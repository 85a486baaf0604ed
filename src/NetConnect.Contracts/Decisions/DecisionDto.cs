using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Decisions;

/// <summary>Which link was picked and why: every candidate, best first, with what speaks against the others.</summary>
/// <param name="Forced">True when the request named the link type.</param>
public sealed record DecisionDto(
    string? Chosen, bool Forced, [property: Form(TextForm.PlanHash)] string? PlanHash, DateTimeOffset FactsAt, IReadOnlyList<CandidateDto> Candidates);
