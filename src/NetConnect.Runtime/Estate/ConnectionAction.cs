using System.Collections.Immutable;
using NetConnect.Model.Entities;

namespace NetConnect.Runtime.Estate;

/// <summary>Why somebody acts on a connection, and by what right.</summary>
/// <param name="Override">True when an operator acts who is neither owner nor approver: recorded as such.</param>
/// <param name="ServiceVersions">Versions, by service id, that the right to act was read from; a rejection guards them.</param>
public sealed record ConnectionAction(string? Reason, bool Override, ImmutableSortedDictionary<string, long> ServiceVersions)
{
    /// <summary>The sides that the caller owns.</summary>
    public ImmutableArray<Side> Sides { get; init; } = [];

    /// <summary>What acting approves at once, where approval is needed.</summary>
    public ImmutableArray<SideGrant> Grants { get; init; } = [];

    /// <summary>The version of the wish that the caller saw; any when absent.</summary>
    public long? IfGeneration { get; init; }

    /// <summary>Without a reason, by a right that needs no guard.</summary>
    public static ConnectionAction Plain { get; } = new(null, Override: false, ImmutableSortedDictionary<string, long>.Empty);
}
