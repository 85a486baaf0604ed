using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Store;

/// <summary>An actor as it is stored: a header row and keyed child rows, each a JSON document with its schema number.</summary>
/// <param name="Version">1 after the first commit, then rising by one.</param>
public sealed record StoredActor(
    ActorKey Key,
    long Version,
    StoredRow Header,
    ImmutableSortedDictionary<string, StoredRow> Children,
    DateTimeOffset? WakeAt);
