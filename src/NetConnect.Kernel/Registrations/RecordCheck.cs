using System.Collections.Immutable;

namespace NetConnect.Kernel.Registrations;

/// <summary>The credentials were tried.</summary>
/// <param name="Settings">Those that were tried: of others it says nothing.</param>
public sealed record RecordCheck(ProviderCheck Check, ImmutableSortedDictionary<string, string> Settings, string By);
