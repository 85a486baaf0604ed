using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Estate;

/// <summary>Which events to list, in the order of the log.</summary>
/// <param name="Subject">Only of this actor.</param>
/// <param name="Scopes">Only those that one of these services may see; all when default.</param>
/// <param name="After">Go on behind this: <see cref="Page{T}.Next"/> of the page before.</param>
public sealed record EventListQuery(int Limit, ActorKey? Subject = null, ImmutableArray<string> Scopes = default, string? After = null);
