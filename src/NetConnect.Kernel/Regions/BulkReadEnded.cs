using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Regions;

/// <summary>A bulk read of the region came to an end.</summary>
/// <param name="Problem">Why it can't be relied on; none when it can.</param>
/// <param name="Networks">The networks of the region that connections use.</param>
public sealed record BulkReadEnded(RegionRef Region, string? Problem, ImmutableArray<NetworkRef> Networks, ImmutableArray<string> Scopes)
{
    /// <summary>Networks of which the reading shows less than there was: only a look at each can tell whether that is so.</summary>
    public ImmutableArray<NetworkRef> Suspects { get; init; } = [];
}
