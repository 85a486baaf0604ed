using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Networks;

/// <content>Slots: what is active, pending and promised together never exceeds what the network takes.</content>
public sealed partial class NetworkMachine
{
    private static void Hold(Draft<NetworkState> draft, HoldSlot message)
    {
        var promised = Promises.In(draft.State, draft.Turn.At, except: message.Connection);
        if (message.Needs.GroupBy(need => need.Pool).Select(pool => Refusal([.. pool], promised)).FirstOrDefault(refusal => refusal is not null) is { } refusal)
        {
            draft.Answer(new HoldAnswer(false, refusal));
            return;
        }

        Keep(draft, new HoldRecord(message.Connection, message.Pair, message.Until) { Slots = [.. message.Needs.Select(need => need.Slot)] });
        draft.Answer(new HoldAnswer(true, ""));
    }

    /// <summary>What stands and what is promised are counted as one set: something may be both. All that a link needs of a pool has to find room together.</summary>
    private static string? Refusal(ImmutableArray<HoldNeed> needs, ImmutableSortedDictionary<string, ImmutableSortedSet<string>> promised)
    {
        var need = needs[0];
        var taken = need.Live.Union(promised.GetValueOrDefault(need.Pool, []));
        var more = needs.Select(one => one.Item).Distinct(StringComparer.Ordinal).Count(item => !taken.Contains(item));
        if (need.Limit is not { } limit || more == 0 || taken.Count + more <= limit)
            return null;
        return need.Pool == HoldPools.Links
            ? $"{need.Network.NetworkId} has {taken.Count} of {limit} links in use or promised."
            : $"{need.Pool} of {need.Network.NetworkId} has {taken.Count} of {limit} entries in use or promised{(more > 1 ? $", and {more} more are needed" : "")}.";
    }

    /// <summary>
    /// Where no hold is, either it has expired or the request is over and this came late: it is held for as long as any unconfirmed one, and
    /// for longer only when a connection that has heard of that still waits.
    /// </summary>
    private static void Confirm(Draft<NetworkState> draft, ConfirmHold message)
    {
        if (!draft.State.Halves.ContainsKey(message.Connection))
            Keep(draft, Confirmed(draft, message));
        var revived = draft.State.Holds.GetValueOrDefault(message.Connection) is { IsRevived: true } hold ? hold.HeldAt : null;
        draft.Send(ActorKey.Connection(message.Connection), new HoldConfirmed(draft.State.Network.ToString(), message.Until, revived));
    }

    private static HoldRecord Confirmed(Draft<NetworkState> draft, ConfirmHold message)
    {
        var known = draft.State.Holds.GetValueOrDefault(message.Connection);
        return known is null || (known.IsRevived && known.HeldAt != message.Revived)
            ? new(message.Connection, message.Pair, draft.Turn.At + draft.Turn.Settings.UnconfirmedHold) { Slots = message.Slots, IsRevived = true }
            : known with { Pair = message.Pair, Until = message.Until, IsRevived = false };
    }

    private static void Release(Draft<NetworkState> draft, ReleaseHold message) =>
        draft.State = draft.State with { Holds = draft.State.Holds.Remove(message.Connection) };

    private static void Keep(Draft<NetworkState> draft, HoldRecord hold)
    {
        var known = draft.State.Holds.GetValueOrDefault(hold.Connection);
        if (known is null || (known.Pair, known.Until, known.IsRevived) != (hold.Pair, hold.Until, hold.IsRevived) || !known.Slots.SequenceEqual(hold.Slots))
            draft.State = draft.State with { Holds = draft.State.Holds.SetItem(hold.Connection, hold with { HeldAt = draft.Turn.At }) };
    }

    private static void DropExpiredHolds(Draft<NetworkState> draft)
    {
        var expired = draft.State.Holds.Values.Where(hold => hold.Until <= draft.Turn.At).Select(hold => hold.Connection).ToList();
        if (expired.Count > 0)
            draft.State = draft.State with { Holds = draft.State.Holds.RemoveRange(expired) };
    }
}
