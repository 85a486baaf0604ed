namespace NetConnect.Contracts.Facts;

/// <summary>All that decisions of this installation rest on, but for what they read.</summary>
/// <param name="Basis">Names the whole.</param>
/// <param name="Conflicts">Where sources contradict each other, in words.</param>
public sealed record FactsDto(string Basis, IReadOnlyList<FactKeyDto> Facts, IReadOnlyList<string> Conflicts, PolicyDto Policy);
