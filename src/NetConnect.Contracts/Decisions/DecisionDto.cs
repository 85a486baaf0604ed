using NetConnect.Contracts.Facts;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Decisions;

/// <summary>Which link was picked and why: every candidate, best first, with what speaks against the others.</summary>
/// <param name="Forced">True when the request named the link type.</param>
/// <param name="Basis">Names the facts and the policy that were in force: under the same name the same question gets the same answer.</param>
/// <param name="Facts">Every fact that a figure, a price or a veto rests on, and what was counted in the two networks.</param>
/// <param name="Hints">What else would help, and is not built.</param>
public sealed record DecisionDto(
    string? Chosen,
    bool Forced,
    [property: Form(TextForm.PlanHash)] string? PlanHash,
    DateTimeOffset FactsAt,
    string? Basis,
    IReadOnlyList<CandidateDto> Candidates,
    IReadOnlyList<FactDto> Facts,
    IReadOnlyList<string> Hints);
