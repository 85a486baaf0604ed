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
        draft.Do(new Effect.Observe(draft.State.Network, draft.State.Region, draft.State.ProviderId, draft.State.ReadStamp)
        {
            Providers = [.. draft.State.Providers],
            Expected = [.. draft.State.Footing.Ids],
        });

    /// <summary>What may be done has changed: whoever has nothing here has nothing to do either.</summary>
    private static void LookAnew(Draft<NetworkState> draft)
    {
        if (!draft.State.Halves.IsEmpty)
            AskForRead(draft);
    }

    private void See(Draft<NetworkState> draft, NetworkObserved message)
    {
        var state = draft.State;
        // What a call changes after a read began the read may not show; acting on it would do the thing twice.
        if (state.Intent is not null || message.Stamp < state.Calls)
            return;
        TakeSettings(draft, message);
        if (Doubt(draft.State, message.Observed, draft.Turn) is { } doubt)
            Disbelieve(draft, message, doubt);
        else if (!message.Asked && (draft.State.Footing.Lacks(message.Observed) || WouldAct(draft.State, message, draft.Turn)))
            AskForRead(draft);
        else if (message.Settings is not null && draft.State.Providers.Any(id => !draft.State.Settings.ContainsKey(id)))
            ReadAnew(draft);
        else
            Believe(draft, message);
    }

    private static void TakeSettings(Draft<NetworkState> draft, NetworkObserved message)
    {
        if (message.Settings is not { } seen)
            return;
        var providers = draft.State.Providers.ToHashSet(StringComparer.Ordinal);
        var settings = draft.State.Settings.SetItems(seen).RemoveRange(draft.State.Settings.SetItems(seen).Keys.Where(id => !providers.Contains(id)));
        if (!Canonical.Same(settings, draft.State.Settings))
            draft.State = draft.State with { Settings = settings };
    }

    /// <summary>The reading began before a half came, and knows nothing of what its owner has set.</summary>
    private static void ReadAnew(Draft<NetworkState> draft)
    {
        draft.State = draft.State with { ReadAskedAt = null };
        AskForRead(draft);
    }

    /// <summary>Absence is not deletion: a whole kind of objects gone at once is rather a reading gone wrong.</summary>
    private static string? Doubt(NetworkState state, ObservedNetwork observed, Turn turn) =>
        state.DoubtedSince + turn.Settings.DoubtWindow <= turn.At ? null : state.Footing.Doubt(observed);

    private static void Disbelieve(Draft<NetworkState> draft, NetworkObserved message, string doubt)
    {
        var state = draft.State;
        if (state.DoubtedSince is null)
            draft.State = state with { DoubtedSince = draft.Turn.At };
        if (message.Asked)
            GoBlind(draft, new NetworkUnreadable($"{state.Network.NetworkId} {doubt}; nothing is done on this until it is confirmed.", Asked: true));
        else
            AskForRead(draft);
    }

    private void Believe(Draft<NetworkState> draft, NetworkObserved message)
    {
        var state = draft.State;
        if (state.Blind is not null)
            TellHalves(draft, "network-readable", $"{state.Network.NetworkId} can be read again.");
        var footing = Footing.Of(message.Observed, state, planners[state.Network.Platform].ShowsEndedLinks);
        var isNews = state.ReadAskedAt is not null || state.Blind is not null || state.ReadFailures > 0
            || state.DoubtedSince is not null || state.AbsentSince is not null || !footing.Same(state.Footing);
        // A bulk reading comes here only after a trial that changed nothing: without news another one comes to the same.
        if (!isNews && !message.Asked)
            return;
        if (isNews)
        {
            draft.State = state with
            {
                ReadAskedAt = null,
                Blind = null,
                ReadFailures = 0,
                DoubtedSince = null,
                AbsentSince = null,
                Footing = footing.Same(state.Footing) ? state.Footing : footing,
            };
        }

        Reconcile(draft, message.Observed, message.Paused);
    }

    /// <summary>Whether a bulk reading would lead to a call or to other news: then a reading of the network alone has to say so too.</summary>
    private bool WouldAct(NetworkState state, NetworkObserved message, Turn turn)
    {
        var trial = new Draft<NetworkState>(state, turn);
        Reconcile(trial, message.Observed, message.Paused);
        return !ReferenceEquals(trial.State, state);
    }

    private static void GoBlind(Draft<NetworkState> draft, NetworkUnreadable message)
    {
        if (message.Asked && draft.State.ReadAskedAt is not null)
            CountFailure(draft, message);
        var isBlind = !message.Asked || draft.State.ReadFailures >= draft.Turn.Settings.ReadsUntilBlind;
        if (!isBlind)
            return;
        // One alarm for each time that sight is lost, whatever the reasons say meanwhile.
        if (draft.State.Blind is null && message.Asked)
            TellHalves(draft, "network-unreadable", message.Reason);
        if (draft.State.Blind != message.Reason)
            draft.State = draft.State with { Blind = message.Reason };
        PublishStatuses(draft, half => HalfAssessor.Blind(half, message.Reason));
        Age(draft);
        if (draft.State.AbsentSince + draft.Turn.Settings.VisibilityWindow <= draft.Turn.At)
            Vanish(draft);
    }

    private static void CountFailure(Draft<NetworkState> draft, NetworkUnreadable message)
    {
        var state = draft.State;
        var failures = state.ReadFailures + 1;
        var pause = Backoff.After(failures, draft.Turn.Settings.FirstBackoff, draft.Turn.Settings.LongestBackoff, draft.Turn.Seed);
        draft.State = state with
        {
            ReadAskedAt = null,
            ReadFailures = failures,
            NextReadAt = draft.Turn.At + (message.After > pause ? message.After.Value : pause),
            AbsentSince = message.IsAbsent ? state.AbsentSince ?? draft.Turn.At : null,
            ProviderId = OtherWayIn(state),
        };
    }

    /// <summary>The credentials of another resource of this network, live connections' first: one owner's must not shut out the others.</summary>
    private static string OtherWayIn(NetworkState state)
    {
        var ways = state.Halves.Values.Where(half => half.ProviderId.Length > 0 && half.Wish.Goal != HalfGoal.Forgotten)
            .OrderBy(half => half.Wish.Goal).ThenBy(half => half.Wish.Connection, StringComparer.Ordinal)
            .Select(half => half.ProviderId).Distinct().ToList();
        return ways.Count == 0 ? state.ProviderId : ways[(ways.IndexOf(state.ProviderId) + 1) % ways.Count];
    }

    /// <summary>Nobody can look, and nobody wants anything: tombstones grow old all the same.</summary>
    private static void Age(Draft<NetworkState> draft)
    {
        if (draft.State.Halves.Values.Any(half => half.Wish.Goal is HalfGoal.Present or HalfGoal.Releasing))
            return;
        var aged = Tombstones.Age(draft.State.Parts, draft.Turn);
        if (ReferenceEquals(aged, draft.State.Parts))
            return;
        draft.State = draft.State with { Parts = aged };
        ForgetRemovedHalves(draft);
    }

    /// <summary>The provider has said long enough that the network is gone: with it went what we had in it.</summary>
    private static void Vanish(Draft<NetworkState> draft)
    {
        draft.State = draft.State with { Parts = Tombstones.EntombAll(draft.State.Parts, draft.Turn) };
        PublishStatuses(draft, HalfAssessor.Vanished);
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
        var isLost = hasTakenOver || state.ReadAskedAt > draft.Turn.At || state.ReadAskedAt + draft.Turn.Settings.ReadTimeout <= draft.Turn.At;
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

    /// <summary>Where nobody has anything any more nobody looks, unless a look is due: what kept it from being seen is no news for who comes next.</summary>
    private static NetworkState WithSight(NetworkState state)
    {
        var isLookedAt = state.ReadAskedAt is not null || state.NextReadAt is not null || state.Halves.Values.Any(half => half.Wish.Goal != HalfGoal.Forgotten);
        return isLookedAt || (state.Blind, state.DoubtedSince, state.AbsentSince) == (null, null, null)
            ? state
            : state with { Blind = null, DoubtedSince = null, AbsentSince = null };
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
