using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Store;

/// <summary>Events in the order of the log.</summary>
/// <param name="Subject">Only of this actor.</param>
/// <param name="Scopes">Only those that one of these services may see; all when default.</param>
public sealed record EventQuery(long AfterPosition, int Limit, ActorKey? Subject = null, ImmutableArray<string> Scopes = default);
