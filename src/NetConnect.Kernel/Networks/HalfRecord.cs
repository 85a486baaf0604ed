using System.Collections.Immutable;
using NetConnect.Kernel.Halves;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Networks;

/// <summary>One connection's half in this network, and what was last told about it.</summary>
public sealed record HalfRecord : Document
{
    public required HalfWish Wish { get; init; }

    /// <summary>The provider of its resource: a way into the network.</summary>
    public string ProviderId { get; init; } = "";

    /// <summary>The connection's name for this wish, echoed in reports.</summary>
    public required string Echo { get; init; }

    public required HalfStatus Status { get; init; }

    /// <summary>Keys of the parts that it ever used.</summary>
    public ImmutableSortedSet<string> PartKeys { get; init; } = [];

    /// <summary>What was promised to its request: it goes on being so, until it stands.</summary>
    public ImmutableArray<HeldSlot> Slots { get; init; } = [];

    /// <summary>It was complete once: from then on what is missing is drift.</summary>
    public bool WasReady { get; init; }

    /// <summary>The number of the last report whose content differed from the one before.</summary>
    public long Revision { get; init; }

    /// <summary>The last revision that the connection has stored.</summary>
    public long Acknowledged { get; init; }

    public int Resends { get; init; }

    /// <summary>When the report is sent again if nobody acknowledges it.</summary>
    public DateTimeOffset? ResendAt { get; init; }
}
