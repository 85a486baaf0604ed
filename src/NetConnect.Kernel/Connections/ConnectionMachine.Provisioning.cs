using System.Collections.Immutable;
using NetConnect.Kernel.Halves;
using NetConnect.Model;
using NetConnect.Model.Entities;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Connections;

/// <content>From approved to made, and from made to gone.</content>
public sealed partial class ConnectionMachine
{
    private static void Move(Draft<ConnectionState> draft, ProvisioningTrigger trigger) =>
        draft.State = draft.State with { Provisioning = ConnectionTables.Provisioning.Move(draft.State.Provisioning, trigger) };

    /// <summary>Whatever is made or held is to go.</summary>
    private static void LetGo(Draft<ConnectionState> draft)
    {
        if (ConnectionTables.Provisioning.Find(draft.State.Provisioning, ProvisioningTrigger.Release) is null)
            return;
        var wasMade = draft.State.Provisioning != ProvisioningPhase.Held;
        Move(draft, ProvisioningTrigger.Release);
        draft.State = draft.State with { Goal = wasMade ? Later(draft.State.Goal, HalfGoal.Releasing) : HalfGoal.Absent };
        Advance(draft);
    }

    private static HalfGoal Later(HalfGoal one, HalfGoal other) => one > other ? one : other;

    private static void Advance(Draft<ConnectionState> draft)
    {
        switch (draft.State.Provisioning)
        {
            case ProvisioningPhase.Provisioning or ProvisioningPhase.Updating or ProvisioningPhase.Migrating:
                AdvanceMaking(draft);
                break;
            case ProvisioningPhase.Releasing or ProvisioningPhase.RollingBack:
                AdvanceReleasing(draft);
                break;
            case ProvisioningPhase.None or ProvisioningPhase.Held or ProvisioningPhase.Provisioned
                or ProvisioningPhase.Released or ProvisioningPhase.Failed:
                break;
        }
    }

    private static void AdvanceMaking(Draft<ConnectionState> draft)
    {
        var state = draft.State;
        if (BothSides.All(side => IsEchoed(state, side) && state.Half(side).Status.Phase == HalfPhase.Ready) && HubsAreReady(state))
        {
            Move(draft, ProvisioningTrigger.BothReady);
            if (IsStillToBeTakenOver(state))
                TakeOver(draft);
            else
                draft.State = draft.State with { ObservedGeneration = CarriedOut(state), Reason = null };
        }
        else if (state.Provisioning == ProvisioningPhase.Provisioning && FirstRefusal(state) is { } refusal)
        {
            Move(draft, ProvisioningTrigger.Refuse);
            draft.State = draft.State with { Goal = HalfGoal.Releasing, Reason = refusal };
            Tell(draft, "provisioning-failed", "netconnect", $"{refusal} What was made so far is being removed.");
        }
    }

    /// <summary>What waits for approval is not carried out yet.</summary>
    private static long CarriedOut(ConnectionState state) =>
        state.Pending is null ? state.Generation : Math.Max(state.ObservedGeneration, state.HalvesGeneration);

    private static string? FirstRefusal(ConnectionState state)
    {
        foreach (var side in BothSides)
        {
            var status = state.Half(side).Status;
            if (!IsCurrent(state, status) || status.Phase != HalfPhase.Blocked)
                continue;
            return $"The {Word(side)} side can't be made: {Cause(status)}";
        }

        var refusing = state.Hubs.Values.FirstOrDefault(hub =>
            IsInForce(state, hub) && IsCurrent(state, hub.Half.Status) && hub.Half.Status.Phase == HalfPhase.Blocked);
        return refusing is null ? null : $"The part of the hub ({refusing.Site.Network}) can't be made: {Cause(refusing.Half.Status)}";
    }

    private static string Cause(HalfStatus status) =>
        status.Conditions.FirstOrDefault(condition => condition.Reason is "Refused" or "Foreign")?.Message ?? "the provider refuses.";

    private static bool IsCurrent(ConnectionState state, HalfStatus status) =>
        status.Incarnation == state.Incarnation && status.Generation == state.HalvesGeneration;

    private static void AdvanceReleasing(Draft<ConnectionState> draft)
    {
        if (draft.State.Goal == HalfGoal.Releasing && AllAre(draft.State, HalfPhase.Released, HalfPhase.Removed))
        {
            draft.State = draft.State with { Goal = HalfGoal.Absent };
        }
        else if (draft.State.Goal is HalfGoal.Absent or HalfGoal.Forgotten && AllAre(draft.State, HalfPhase.Removed, HalfPhase.Removed))
        {
            Move(draft, ProvisioningTrigger.BothRemoved);
            if (draft.State.Desired == DesiredState.Suspended)
                draft.State = draft.State with { ObservedGeneration = draft.State.Generation };
            Bury(draft);
        }
    }

    private static bool AllAre(ConnectionState state, HalfPhase phase, HalfPhase orPhase) => HubsAre(state, phase, orPhase) && BothSides.All(side =>
        IsEchoed(state, side) && (state.Half(side).Status.Phase == phase || state.Half(side).Status.Phase == orPhase));

    /// <summary>Nothing is left: the name and the pair are free for others. What is only suspended keeps them.</summary>
    private static void Bury(Draft<ConnectionState> draft)
    {
        if (draft.State is not { Provisioning: ProvisioningPhase.Released, Desired: not DesiredState.Suspended })
            return;
        draft.Release(PairClaim(draft.State));
        draft.Release(NameClaim(draft.State));
        if (draft.State.Desired == DesiredState.Deleted && draft.State.DeletedAt is null)
            draft.State = draft.State with { DeletedAt = draft.Turn.At };
    }

    /// <summary>Ends each step: what follows from the rest of the state is computed anew, and changes are told.</summary>
    private static void Conclude(Draft<ConnectionState> draft, ConnectionState? before)
    {
        // A resend that is due changes nothing but its own next time: that, too, has to be planned.
        if (ReferenceEquals(draft.State, before) && !(draft.State.ResendAt <= draft.Turn.At))
            return;
        KeepHubs(draft);
        LeavePlace(draft);
        Judge(draft);
        if (before is null || WishesChanged(before, draft.State))
            Restart(draft);
        PlanResend(draft);
        TellChanges(draft, before);
        draft.State = draft.State with { WakeAt = Earliest(draft.State, draft.Turn) };
    }

    private static bool WishesChanged(ConnectionState before, ConnectionState after) =>
        BothSides.Any(side => WishFor(before, side).Echo != WishFor(after, side).Echo)
        || HubWishesChanged(before, after)
        || before.Provisioning != after.Provisioning;

    /// <summary>There is something new to say: say it now.</summary>
    private static void Restart(Draft<ConnectionState> draft)
    {
        draft.State = draft.State with { WishRevision = draft.State.WishRevision + 1, Resends = 0, ResendAt = null };
        SendUnechoed(draft);
    }

    private static void PlanResend(Draft<ConnectionState> draft)
    {
        var state = draft.State;
        var isWaiting = BothSides.Any(side => NeedsEcho(state, side) || NeedsHoldConfirmed(state, side))
            || state.Hubs.Values.Any(hub => NeedsEcho(state, hub) || NeedsHoldConfirmed(state, hub));
        if (!isWaiting)
        {
            draft.State = state with { Resends = 0, ResendAt = null };
        }
        else if (state.ResendAt is null || state.ResendAt <= draft.Turn.At)
        {
            var settings = draft.Turn.Settings;
            var pause = Backoff.After(state.Resends + 1, settings.FirstResend, settings.LongestResend, draft.Turn.Seed);
            draft.State = state with { Resends = state.Resends + 1, ResendAt = draft.Turn.At + pause };
        }
    }

    private static DateTimeOffset? Earliest(ConnectionState state, Turn turn)
    {
        DateTimeOffset?[] due = [state.ResendAt, state.DeletedAt + turn.Settings.DeletedKept, .. ExpiriesOf(state)];
        return due.Min();
    }

    private static void Judge(Draft<ConnectionState> draft)
    {
        var verdict = LinkJudge.Judge(draft.State, draft.Turn.At);
        draft.State = draft.State with
        {
            Health = verdict.Health,
            KnownHealth = verdict.Health == LinkHealth.Unknown ? draft.State.KnownHealth : verdict.Health,
            Sync = verdict.Sync,
            VerifiedBy = verdict.VerifiedBy,
            Conditions = verdict.Conditions,
        };
    }

    private static void TellChanges(Draft<ConnectionState> draft, ConnectionState? before)
    {
        if (before is null)
            return;
        var after = draft.State;
        if (before.Status != after.Status)
            TellMove(draft, "state-changed", WireName.Of(before.Status), WireName.Of(after.Status), after.Reason);
        if (before.Sync != after.Sync && after.Provisioning == ProvisioningPhase.Provisioned)
            TellMove(draft, after.Sync == LinkSync.InSync ? "repaired" : "out-of-sync", WireName.Of(before.Sync), WireName.Of(after.Sync), null);
        if (before.Status != after.Status || before.Generation != after.Generation)
            draft.State = after with { UpdatedAt = draft.Turn.At };
    }

    private static void TellMove(Draft<ConnectionState> draft, string type, string from, string to, string? reason)
    {
        var text = reason is null ? $"{from} -> {to}" : $"{from} -> {to}: {reason}";
        draft.Tell(new EventDraft(type, draft.State.Key, "netconnect", draft.State.Scopes, text)
        {
            Data = ImmutableSortedDictionary<string, string>.Empty.Add("from", from).Add("to", to),
        });
    }
}
