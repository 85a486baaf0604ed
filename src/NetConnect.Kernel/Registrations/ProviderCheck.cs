using NetConnect.Model;
using System.Collections.Immutable;

namespace NetConnect.Kernel.Registrations;

/// <summary>What trying a provider's credentials showed.</summary>
/// <param name="State"><c>READY</c>, <c>LIMITED</c> or <c>UNREACHABLE</c>.</param>
public sealed record ProviderCheck(string State, ImmutableArray<string> MissingPermissions, string Message) : Document;
