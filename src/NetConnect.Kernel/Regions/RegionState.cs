using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Regions;

/// <summary>One region of one account: whether its bulk reads can be relied on.</summary>
public sealed record RegionState : ActorState
{
    public required RegionRef Region { get; init; }

    /// <summary>Bulk reads in a row that brought nothing to rely on.</summary>
    public int Failures { get; init; }

    /// <summary>Why nothing can be said of the region's networks at present.</summary>
    public string? Blind { get; init; }

    public DateTimeOffset? BlindSince { get; init; }
}
