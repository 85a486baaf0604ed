using System.Collections.Immutable;

namespace NetConnect.Model.Topology;

/// <summary>A gateway lent to another account.</summary>
/// <param name="Account">The account that may use it.</param>
/// <param name="IsAccepted">That account has accepted, or need not.</param>
public sealed record ObservedShare(
    string Id, string Account, bool IsAccepted, ObservedLinkState State, ImmutableSortedDictionary<string, string> Tags);
