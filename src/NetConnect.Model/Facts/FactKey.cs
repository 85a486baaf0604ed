namespace NetConnect.Model.Facts;

/// <summary>What a fact is about: the catalogue of the product says which there are.</summary>
/// <param name="Platform">E.g. <c>AWS</c>, or <c>*</c>.</param>
/// <param name="Ctype">The link type, e.g. <c>AWS_PEERING</c>, or <c>*</c>.</param>
/// <param name="PerAccount">An account's owner may say another value in the provider's settings: a quota that was raised, a price that was agreed.</param>
public sealed record FactKey(string Key, string Unit, string About, string Platform, string Ctype, bool PerAccount);
