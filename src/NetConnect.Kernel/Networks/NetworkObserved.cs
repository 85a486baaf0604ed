using System.Collections.Immutable;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Networks;

/// <summary>A read of the network.</summary>
/// <param name="Stamp">The network's <see cref="NetworkState.ReadStamp"/> when it began: what later calls changed it may not show.</param>
/// <param name="Asked">Answers a read that the network asked for; else it comes from a bulk read.</param>
/// <param name="Paused">Why nothing may be changed at present; none when it may. Asked again right before each call.</param>
public sealed record NetworkObserved(ObservedNetwork Observed, long Stamp, bool Asked, string? Paused = null)
{
    /// <summary>By provider: how its owner wants links to be made. Absent when nobody looked.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>? Settings { get; init; }
}
