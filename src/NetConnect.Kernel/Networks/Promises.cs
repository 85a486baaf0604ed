using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Networks;

/// <summary>What of a network is promised, by pool: held for requests, or wanted by halves. What of it exists already only a read tells.</summary>
public static class Promises
{
    /// <param name="except">A connection whose own promises don't stand in its way.</param>
    public static ImmutableSortedDictionary<string, ImmutableSortedSet<string>> In(NetworkState state, DateTimeOffset now, string? except = null) =>
        OfHolds(state, now, except).Concat(OfHalves(state, except))
            .GroupBy(slot => slot.Pool, slot => slot.Item)
            .ToImmutableSortedDictionary(pool => pool.Key, pool => pool.ToImmutableSortedSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static IEnumerable<HeldSlot> OfHolds(NetworkState state, DateTimeOffset now, string? except) => state.Holds.Values
        .Where(hold => hold.Until > now && hold.Connection != except)
        .SelectMany(hold => hold.Slots.IsEmpty ? [Link(state, hold.Pair)] : hold.Slots);

    private static IEnumerable<HeldSlot> OfHalves(NetworkState state, string? except) => state.Halves.Values
        .Where(half => half.Wish.Goal == HalfGoal.Present && half.Wish.Connection != except)
        .SelectMany(half => half.Slots.IsEmpty ? [Link(state, NetworkPair.Of(state.Network, half.Wish.Remote).ToString())] : half.Slots);

    private static HeldSlot Link(NetworkState state, string pair) => new(state.Network, HoldPools.Links, pair);
}
