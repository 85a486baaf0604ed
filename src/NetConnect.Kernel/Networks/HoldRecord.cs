using System.Collections.Immutable;
using NetConnect.Model;
using NetConnect.Model.Decisions;

namespace NetConnect.Kernel.Networks;

/// <summary>What is promised to a request until a moment.</summary>
/// <param name="Pair">The pair of networks; connections of one pair share one link.</param>
public sealed record HoldRecord(string Connection, string Pair, DateTimeOffset Until) : Document
{
    /// <summary>When it was promised, by the clock of then.</summary>
    public DateTimeOffset? HeldAt { get; init; }

    /// <summary>Made by a confirmation that found no hold: nobody knows yet whether the request still waits for it.</summary>
    public bool IsRevived { get; init; }

    /// <summary>Everything that is promised; a record from before this was kept has its pair only.</summary>
    public ImmutableArray<HeldSlot> Slots { get; init; } = [];
}
