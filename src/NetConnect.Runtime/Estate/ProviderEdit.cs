using System.Collections.Immutable;

namespace NetConnect.Runtime.Estate;

/// <summary>All that may change of a provider, as it is to be.</summary>
/// <param name="Settings">Credentials by reference only.</param>
public sealed record ProviderEdit(string Name, ImmutableSortedDictionary<string, string> Settings);
