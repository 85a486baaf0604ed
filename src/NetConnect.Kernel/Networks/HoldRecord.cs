using NetConnect.Model;

namespace NetConnect.Kernel.Networks;

/// <summary>A peering slot promised to a request until a moment.</summary>
/// <param name="Pair">The pair of networks; connections of one pair share one slot.</param>
public sealed record HoldRecord(string Connection, string Pair, DateTimeOffset Until) : Document
{
    /// <summary>When it was promised, by the clock of then.</summary>
    public DateTimeOffset? HeldAt { get; init; }
}
