using System.Collections.Immutable;

namespace NetConnect.Kernel.Registrations;

/// <summary>Somebody changes a provider: the whole of what may change, as it is to be.</summary>
/// <param name="Settings">Credentials by reference only.</param>
/// <param name="IfGeneration">The version that the editor saw.</param>
public sealed record EditProvider(string Name, ImmutableSortedDictionary<string, string> Settings, string By, long? IfGeneration);
