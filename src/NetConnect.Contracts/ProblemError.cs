namespace NetConnect.Contracts;

/// <summary>One fault of the input.</summary>
/// <param name="Pointer">JSON pointer to the member, or <c>/NAME</c> of a query parameter.</param>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Detail">What to do.</param>
public sealed record ProblemError(string Pointer, string Code, string Detail);
