using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Networks;

/// <summary>From a connection that now exists: keep its slots until its request expires.</summary>
public sealed record ConfirmHold(NetworkRef Network, string Connection, string Pair, DateTimeOffset Until, string Region, string ProviderId)
{
    /// <summary>The moment by which the network told of a hold that it had to make anew; what comes late can't know it.</summary>
    public DateTimeOffset? Revived { get; init; }

    /// <summary>What was promised, for a network that has forgotten.</summary>
    public ImmutableArray<HeldSlot> Slots { get; init; } = [];
}
