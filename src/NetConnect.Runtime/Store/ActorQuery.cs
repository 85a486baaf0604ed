using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Store;

/// <summary>Actors of a kind, optionally with an index value.</summary>
/// <param name="AfterId">Only ids that sort behind this one (ordinal).</param>
/// <param name="Limit">At most this many.</param>
public sealed record ActorQuery(ActorKind Kind, IndexEntry? Index = null, string? AfterId = null, int Limit = int.MaxValue);
