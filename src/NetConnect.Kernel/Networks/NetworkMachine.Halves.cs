using NetConnect.Kernel.Filters;
using NetConnect.Kernel.Halves;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Networks;

/// <content>What connections want, and what they are told.</content>
public sealed partial class NetworkMachine
{
    private static void Ensure(Draft<NetworkState> draft, EnsureHalf message)
    {
        var wish = message.Wish;
        var known = draft.State.Halves.GetValueOrDefault(wish.Connection);
        if (known is not null && !Supersedes(wish, known.Wish))
        {
            Report(draft, known);
            return;
        }

        if (known is not null && known.Echo == message.Echo && Canonical.Same(known.Wish with { Revision = wish.Revision }, wish))
        {
            Report(draft, known);
            AskForRead(draft, known);
            return;
        }

        Accept(draft, message, known);
        Disown(draft);
    }

    /// <summary>Removal at an incarnation wins over every wish up to it; goals only go forward, and an older wish never undoes a newer one.</summary>
    private static bool Supersedes(HalfWish wish, HalfWish known) =>
        wish.Incarnation > known.Incarnation
        || (wish.Incarnation == known.Incarnation && wish.Goal >= known.Goal && wish.Revision >= known.Revision
            && wish.FiltersRevision >= known.FiltersRevision);

    private static void Accept(Draft<NetworkState> draft, EnsureHalf message, HalfRecord? known)
    {
        var wish = message.Wish;
        var isNew = known is null || known.Wish.Incarnation != wish.Incarnation;
        var isEdited = isNew || known!.Wish.Generation != wish.Generation || known.Wish.Adopt != wish.Adopt
            || !known.Wish.Inbound.SequenceEqual(wish.Inbound);
        var half = new HalfRecord
        {
            Wish = wish,
            Echo = message.Echo,
            ProviderId = message.ProviderId,
            PartKeys = known?.PartKeys ?? [],
            Slots = draft.State.Holds.GetValueOrDefault(wish.Connection)?.Slots ?? known?.Slots ?? [],
            WasReady = !isEdited && known!.WasReady,
            Revision = known?.Revision ?? 0,
            Acknowledged = known?.Acknowledged ?? 0,
            Status = (known?.Status ?? HalfStatus.Unseen) with
            {
                Phase = LeavesWhatStands(wish, known) ? known!.Status.Phase : InitialPhase(wish.Goal, known),
                Generation = wish.Generation,
                Incarnation = wish.Incarnation,
                FiltersRevision = wish.FiltersRevision,
                Inbound = !isNew && known!.WasReady ? FlowSet.Common(known.Status.Inbound, wish.Inbound) : wish.Inbound,
            },
        };
        draft.State = draft.State with { Holds = draft.State.Holds.Remove(wish.Connection), IsSettled = false };
        if (wish.Retries > (known?.Wish.Retries ?? 0))
            SettleContention(draft, wish.Connection);
        Publish(draft, half);
        if (known is not null || wish.Goal == HalfGoal.Present)
            AskForRead(draft);
    }

    /// <summary>
    /// Takes what only forgotten halves used off the ledger: it stays in the cloud and is nobody's of ours. A call that is under way is waited
    /// for; its object is left, too. The halves are remembered for good, so that no late wish makes anything anew.
    /// </summary>
    private static void Disown(Draft<NetworkState> draft)
    {
        foreach (var half in draft.State.Halves.Values.Where(half => half is { Wish.Goal: HalfGoal.Forgotten, Status.Phase: not HalfPhase.Removed }))
        {
            var (state, connection) = (draft.State, half.Wish.Connection);
            if (state.Intent is { } intent && state.Parts.GetValueOrDefault(intent.Part)?.Users.Contains(connection) == true)
                continue;
            draft.State = state with { Parts = PartLedger.Without(state.Parts, connection) };
            Publish(draft, HalfAssessor.Forgotten(half));
        }
    }

    private static void SettleContention(Draft<NetworkState> draft, string connection)
    {
        var contended = draft.State.Parts.Values.Where(part => part.ContendedUntil is not null && part.Users.Contains(connection));
        draft.State = draft.State with
        {
            Parts = draft.State.Parts.SetItems(contended.Select(part => KeyValuePair.Create(part.Key, Contention.Settle(part)))),
        };
    }

    /// <summary>The other side lets in something else, or somebody asks for a retry: what is made here stands, and the next look says whether more is needed.</summary>
    private static bool LeavesWhatStands(HalfWish wish, HalfRecord? known) =>
        known is { Wish.Goal: HalfGoal.Present }
        && Canonical.Same(known.Wish with { Revision = wish.Revision, Outbound = wish.Outbound, Retries = wish.Retries }, wish);

    private static HalfPhase InitialPhase(HalfGoal goal, HalfRecord? known) => goal switch
    {
        HalfGoal.Present => HalfPhase.Working,
        HalfGoal.Releasing => known is null ? HalfPhase.Released : HalfPhase.Releasing,
        HalfGoal.Absent or HalfGoal.Forgotten => known is null ? HalfPhase.Removed : HalfPhase.Removing,
    };

    /// <summary>Stores a half whose content changed, and tells its connection.</summary>
    private static void Publish(Draft<NetworkState> draft, HalfRecord half)
    {
        draft.State = draft.State with { Reports = draft.State.Reports + 1 };
        half = half with { Revision = draft.State.Reports, Resends = 0 };
        half = half with { ResendAt = draft.Turn.At + ResendPause(half, draft.Turn) };
        draft.State = draft.State with { Halves = draft.State.Halves.SetItem(half.Wish.Connection, half) };
        Report(draft, half);
    }

    private static void Report(Draft<NetworkState> draft, HalfRecord half) =>
        draft.Send(
            draft.State.Network.IsHub ? ActorKey.Connection(half.Wish.Connection) : ActorKey.Resource(half.Wish.Resource),
            new HalfReport(half.Wish.Connection, half.Wish.Resource, half.Echo, half.Revision, half.Status)
            {
                Hub = draft.State.Network.IsHub ? draft.State.Network : null,
            });

    private static void Acknowledge(Draft<NetworkState> draft, HalfAcknowledged message)
    {
        if (draft.State.Halves.GetValueOrDefault(message.Connection) is not { } half || half.Acknowledged >= message.Revision)
            return;
        half = half with { Acknowledged = message.Revision };
        if (half.Acknowledged >= half.Revision)
            half = half with { ResendAt = null, Resends = 0 };
        draft.State = draft.State with { Halves = draft.State.Halves.SetItem(message.Connection, half) };
        ForgetRemovedHalves(draft);
    }

    private static void ResendReports(Draft<NetworkState> draft, bool all)
    {
        foreach (var half in draft.State.Halves.Values.Where(half => half.ResendAt <= draft.Turn.At || (all && half.ResendAt is not null)))
        {
            var later = half with { Resends = half.Resends + 1 };
            later = later with { ResendAt = draft.Turn.At + ResendPause(later, draft.Turn) };
            draft.State = draft.State with { Halves = draft.State.Halves.SetItem(half.Wish.Connection, later) };
            Report(draft, later);
        }
    }

    private static TimeSpan ResendPause(HalfRecord half, Turn turn) =>
        Backoff.After(half.Resends + 1, turn.Settings.FirstResend, turn.Settings.LongestResend, turn.Seed);
}
