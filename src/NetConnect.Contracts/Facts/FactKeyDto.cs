namespace NetConnect.Contracts.Facts;

/// <summary>What a fact is about, and the values that are known of it; the first that fits a region counts there.</summary>
/// <param name="Platform">E.g. <c>AWS</c>, or <c>*</c>.</param>
/// <param name="Ctype">The link type, or <c>*</c>.</param>
/// <param name="PerAccount">The owner of an account may declare another value in the provider's settings, as <c>fact.KEY</c>.</param>
public sealed record FactKeyDto(string Key, string Unit, string About, string Platform, string Ctype, bool PerAccount, IReadOnlyList<FactDto> Values);
