using System.Collections.Immutable;

namespace NetConnect.Runtime.Estate;

/// <summary>Why somebody acts on a connection, and by what right.</summary>
/// <param name="Override">True when an operator acts who is neither owner nor approver: recorded as such.</param>
/// <param name="ServiceVersions">Versions, by service id, that the right to act was read from; a rejection guards them.</param>
public sealed record ConnectionAction(string? Reason, bool Override, ImmutableSortedDictionary<string, long> ServiceVersions)
{
    /// <summary>Without a reason, by a right that needs no guard.</summary>
    public static ConnectionAction Plain { get; } = new(null, Override: false, ImmutableSortedDictionary<string, long>.Empty);
}
