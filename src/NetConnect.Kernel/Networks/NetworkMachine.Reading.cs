using NetConnect.Kernel.Halves;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Networks;

/// <content>Looking: when a read is asked for, and when what it shows counts.</content>
public sealed partial class NetworkMachine
{
    /// <summary>Asks for a fresh read unless one is under way or a call is.</summary>
    private static void AskForRead(Draft<NetworkState> draft)
    {
        var state = draft.State;
        if (state.Intent is not null || state.ReadAskedAt is not null)
            return;
        draft.State = state with { ReadAskedAt = draft.Turn.At, NextReadAt = null };
        Read(draft);
    }

    /// <summary>Only a half that is on its way gains from another look now.</summary>
    private static void AskForRead(Draft<NetworkState> draft, HalfRecord half)
    {
        if (half.Status.Phase is HalfPhase.Working && draft.State.NextReadAt is null)
            AskForRead(draft);
    }

    private static void Read(Draft<NetworkState> draft) =>
        draft.Do(new Effect.Observe(draft.State.Network, draft.State.Region, draft.State.ProviderId));

    private void See(Draft<NetworkState> draft, NetworkObserved message)
    {
        var state = draft.State;
        // What a call changes after a read began the read may not show; acting on it would do the thing twice.
        if (state.Intent is not null || message.StartedAt < state.ChangedAt)
            return;
        var awaited = state.ReadAskedAt is not null;
        if (awaited || state.Blind is not null || state.ReadFailures > 0)
            draft.State = state with { ReadAskedAt = null, Blind = null, ReadFailures = 0 };
        Reconcile(draft, message.Observed);
    }

    private static void GoBlind(Draft<NetworkState> draft, NetworkUnreadable message)
    {
        var state = draft.State;
        if (message.Asked && state.ReadAskedAt is not null)
        {
            var failures = state.ReadFailures + 1;
            var pause = Backoff.After(failures, draft.Turn.Settings.FirstBackoff, draft.Turn.Settings.LongestBackoff, draft.Turn.Seed);
            state = state with { ReadAskedAt = null, ReadFailures = failures, NextReadAt = draft.Turn.At + pause };
        }

        var isBlind = !message.Asked || state.ReadFailures >= draft.Turn.Settings.ReadsUntilBlind;
        draft.State = isBlind && state.Blind != message.Reason ? state with { Blind = message.Reason } : state;
        if (isBlind)
            PublishStatuses(draft, half => HalfAssessor.Blind(half, message.Reason));
    }

    private static void PublishStatuses(Draft<NetworkState> draft, Func<HalfRecord, HalfRecord> assess)
    {
        foreach (var half in draft.State.Halves.Values)
        {
            var assessed = assess(half);
            if (!Canonical.Same(assessed.Status, half.Status))
                Publish(draft, assessed);
            else if (assessed.WasReady != half.WasReady || !assessed.PartKeys.SetEquals(half.PartKeys))
                draft.State = draft.State with { Halves = draft.State.Halves.SetItem(half.Wish.Connection, assessed with { Status = half.Status }) };
        }
    }

    private static void Wake(Draft<NetworkState> draft, bool hasTakenOver)
    {
        DropExpiredHolds(draft);
        ResendReports(draft, hasTakenOver);
        AbandonCall(draft);
        var state = draft.State;
        if (state.Intent is not null)
            return;
        var isLost = hasTakenOver || state.ReadAskedAt + draft.Turn.Settings.ReadTimeout <= draft.Turn.At;
        if (state.ReadAskedAt is not null && isLost)
        {
            draft.State = state with { ReadAskedAt = draft.Turn.At };
            Read(draft);
        }
        else if (state.ReadAskedAt is null && state.NextReadAt <= draft.Turn.At)
        {
            AskForRead(draft);
        }
    }

    /// <summary>The earliest moment at which anything is due, as a function of the state alone.</summary>
    private static NetworkState WithWakeUp(NetworkState state, Turn turn)
    {
        DateTimeOffset?[] due =
        [
            state.Intent is { } intent ? IntentDue(intent, turn) : null,
            state.Intent is null ? state.ReadAskedAt + turn.Settings.ReadTimeout : null,
            state.Intent is null && state.ReadAskedAt is null ? state.NextReadAt : null,
            .. state.Holds.Values.Select(hold => (DateTimeOffset?)hold.Until),
            .. state.Halves.Values.Select(half => half.ResendAt),
        ];
        var wakeAt = due.Min();
        return wakeAt == state.WakeAt ? state : state with { WakeAt = wakeAt };
    }

    /// <summary>How many objects of ours that stood at the last look a read does not show, and how many there are.</summary>
    public (int Missing, int Known) CountMissing(NetworkState state, ObservedNetwork observed, string installation)
    {
        var known = state.Parts.Values.Count(part => part.Stage == PartStage.Seen);
        var missing = planners[state.Network.Platform].Assess(state.WishFor(installation), state.Parts, observed)
            .Count(part => part is { IsWanted: true, Presence: PartPresence.Absent } && state.Parts.GetValueOrDefault(part.Key) is { Stage: PartStage.Seen });
        return (missing, known);
    }
}
