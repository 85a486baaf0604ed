using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Networks;

/// <content>Slots: what is active, pending and promised together never exceeds what the network takes.</content>
public sealed partial class NetworkMachine
{
    private static void Hold(Draft<NetworkState> draft, HoldSlot message)
    {
        var state = draft.State;
        var promised = PromisedPairs(state, draft.Turn.At);
        var needsSlot = !message.LivePairs.Contains(message.Pair) && !promised.Contains(message.Pair);
        var used = message.LivePairs.Union(promised).Count;
        if (needsSlot && message.Limit is { } limit && used >= limit)
        {
            draft.Answer(new HoldAnswer(false, $"{state.Network.NetworkId} has {used} of {limit} links in use or promised."));
            return;
        }

        Keep(draft, new HoldRecord(message.Connection, message.Pair, message.Until));
        draft.Answer(new HoldAnswer(true, ""));
    }

    /// <summary>
    /// Where no hold is, either it has expired or the request is over and this came late: it is held for as long as any unconfirmed one, and
    /// only a connection that still waits asks again.
    /// </summary>
    private static void Confirm(Draft<NetworkState> draft, ConfirmHold message)
    {
        var isKept = draft.State.Halves.ContainsKey(message.Connection);
        var isHeld = draft.State.Holds.ContainsKey(message.Connection);
        if (!isKept)
            Keep(draft, new HoldRecord(message.Connection, message.Pair, isHeld ? message.Until : draft.Turn.At + draft.Turn.Settings.UnconfirmedHold));
        if (isKept || isHeld)
            Answer(draft, message);
    }

    private static void Answer(Draft<NetworkState> draft, ConfirmHold message) =>
        draft.Send(ActorKey.Connection(message.Connection), new HoldConfirmed(draft.State.Network.ToString(), message.Until));

    private static void Release(Draft<NetworkState> draft, ReleaseHold message) =>
        draft.State = draft.State with { Holds = draft.State.Holds.Remove(message.Connection) };

    private static void Keep(Draft<NetworkState> draft, HoldRecord hold)
    {
        var known = draft.State.Holds.GetValueOrDefault(hold.Connection);
        if (known is null || (known.Pair, known.Until) != (hold.Pair, hold.Until))
            draft.State = draft.State with { Holds = draft.State.Holds.SetItem(hold.Connection, hold with { HeldAt = draft.Turn.At }) };
    }

    private static void DropExpiredHolds(Draft<NetworkState> draft)
    {
        var expired = draft.State.Holds.Values.Where(hold => hold.Until <= draft.Turn.At).Select(hold => hold.Connection).ToList();
        if (expired.Count > 0)
            draft.State = draft.State with { Holds = draft.State.Holds.RemoveRange(expired) };
    }

    /// <summary>Pairs of networks to which a link is promised: held, or wanted by a half. Whether it exists already only a read tells.</summary>
    public static ImmutableSortedSet<string> PromisedPairs(NetworkState state, DateTimeOffset now) =>
    [
        .. state.Holds.Values.Where(hold => hold.Until > now).Select(hold => hold.Pair),
        .. state.Halves.Values.Where(half => half.Wish.Goal == HalfGoal.Present)
            .Select(half => NetworkPair.Of(state.Network, half.Wish.Remote).ToString()),
    ];
}
