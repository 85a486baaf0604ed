using System.Collections.Immutable;

namespace NetConnect.Runtime.Estate;

/// <summary>Which audit entries to list, in the order of the log.</summary>
/// <param name="Scopes">Only those that one of these services may see; all when default.</param>
/// <param name="After">Go on behind this: <see cref="Page{T}.Next"/> of the page before.</param>
public sealed record AuditListQuery(int Limit, ImmutableArray<string> Scopes = default, string? After = null);
