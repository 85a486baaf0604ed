using NetConnect.Contracts.Shapes;

namespace NetConnect.Contracts.Facts;

/// <summary>A fact that decisions rest on, with where it comes from.</summary>
/// <param name="Value">A number without its unit, or a word.</param>
/// <param name="Region">A region, or <c>*</c>.</param>
/// <param name="Of">The account or network that it holds for, or <c>*</c>.</param>
/// <param name="Date">Year and month of the source; the moment of the reading for what was observed.</param>
/// <param name="Disputed">What other sources say of the same; nothing is averaged.</param>
public sealed record FactDto(
    string Key,
    string Value,
    string Unit,
    string Region,
    string Of,
    string Source,
    string? Url,
    string Date,
    [property: OneOf("DOCUMENTED", "SECONDARY", "REMEMBERED", "OBSERVED", "DECLARED")] string Confidence,
    [property: OneOf("PRODUCT", "INSTALLATION", "ACCOUNT", "OBSERVED")] string Origin,
    string? Note,
    IReadOnlyList<string> Disputed);
