using System.Collections.Immutable;
using NetConnect.Kernel.Halves;
using NetConnect.Model;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Networks;

/// <content>Comparing, deciding on the next call, and taking its result.</content>
public sealed partial class NetworkMachine
{
    private void Reconcile(Draft<NetworkState> draft, ObservedNetwork observed, string? paused)
    {
        var planner = planners[draft.State.Network.Platform];
        var wish = draft.State.WishFor(draft.Turn.Installation);
        var assessments = PartLedger.WithoutPredecessors(planner.Assess(wish, draft.State.Parts, observed), draft.State.Parts, draft.Turn);
        var ledger = PartLedger.Update(draft.State.Parts, assessments, draft.Turn);
        if (PartLedger.IncarnationsDiffer(draft.State.Parts, ledger))
        {
            // Names follow incarnations: what was judged under the old name must be judged again.
            assessments = PartLedger.WithoutPredecessors(planner.Assess(wish, ledger, observed), ledger, draft.Turn);
            ledger = PartLedger.Update(ledger, assessments, draft.Turn);
        }

        TellDrift(draft, assessments, ledger);
        if (!ReferenceEquals(ledger, draft.State.Parts))
            draft.State = draft.State with { Parts = ledger };
        PublishStatuses(draft, half => HeldBack.On(HalfAssessor.Assess(half, assessments, ledger, observed), paused, assessments, ledger));
        ForgetRemovedHalves(draft);
        if (paused is null && OperationPicker.Pick(assessments, ledger, draft.Turn.At) is { } next)
            Begin(draft, next);
        else
            Rest(draft, assessments, isPaused: paused is not null);
    }

    /// <summary>Nothing can be called now.</summary>
    private static void Rest(Draft<NetworkState> draft, ImmutableArray<PartAssessment> assessments, bool isPaused)
    {
        PlanNextRead(draft, assessments, isPaused);
        var isSettled = NextRead.IsSettled(draft.State, assessments);
        if (isSettled != draft.State.IsSettled)
            draft.State = draft.State with { IsSettled = isSettled };
    }

    private static void Begin(Draft<NetworkState> draft, PartAssessment part)
    {
        var state = draft.State;
        var before = state.Parts.GetValueOrDefault(part.Key);
        var record = PartCalls.Intend(before, part, draft.Turn.At);
        var operation = part.Operation!;
        var intent = new Intent(
            state.Calls + 1,
            part.Key,
            operation,
            $"{draft.Turn.Installation}/{part.Key}/{record.Incarnation}.{record.Attempt}/{operation.Name}",
            draft.Turn.Epoch,
            draft.Turn.At,
            draft.Turn.At + draft.Turn.Settings.CallDeadline,
            part.Label,
            PurposeOf(state, before, part),
            record.Failures + 1,
            before);
        draft.State = state with
        {
            Parts = state.Parts.SetItem(part.Key, record),
            Intent = intent,
            Calls = intent.Call,
            IsSettled = false,
            NextReadAt = null,
        };
        draft.Do(new Effect.Execute(intent, state.Network, state.ProviderId));
    }

    /// <summary>A repair puts back what was in place: an own wish that changed, or a connection that is new, makes something.</summary>
    private static ChangePurpose PurposeOf(NetworkState state, PartRecord? before, PartAssessment part)
    {
        if (!part.IsWanted)
            return ChangePurpose.Remove;
        var isStanding = !part.Users.IsEmpty && part.Users.All(user => state.Halves.GetValueOrDefault(user)?.WasReady == true);
        var isOurOwnEdit = part.Presence == PartPresence.Different && !Canonical.Same(before?.Spec, part.Spec);
        return isStanding && !isOurOwnEdit ? ChangePurpose.Repair : ChangePurpose.Make;
    }

    private static void EndOperation(Draft<NetworkState> draft, OperationEnded message)
    {
        if (draft.State.Intent is not { } intent || intent.Call != message.Call)
            return;
        if (message.Result is OperationResult.Withheld)
            Withdraw(draft, intent);
        else
            Conclude(draft, intent, message.Result);
    }

    /// <summary>The call was not made, so nothing counts of it, neither failure nor claim; the next reading says what would be done.</summary>
    private static void Withdraw(Draft<NetworkState> draft, Intent intent)
    {
        var parts = draft.State.Parts;
        draft.State = draft.State with
        {
            Intent = null,
            Parts = intent.Before is { } before ? parts.SetItem(intent.Part, before) : parts.Remove(intent.Part),
        };
        Disown(draft);
        AskForRead(draft);
    }

    private static void Conclude(Draft<NetworkState> draft, Intent intent, OperationResult result)
    {
        var state = draft.State;
        var record = state.Parts[intent.Part];
        var updated = PartCalls.Conclude(record, intent, result, draft.Turn);
        draft.State = state with
        {
            Intent = null,
            ChangedAt = draft.Turn.At,
            Parts = state.Parts.SetItem(intent.Part, updated),
        };
        TellOperation(draft, intent, updated, result);
        Disown(draft);
        AskForRead(draft);
    }

    /// <summary>A call whose caller is gone, or whose answer never came: its outcome is unknown until the next look.</summary>
    private static void AbandonCall(Draft<NetworkState> draft)
    {
        if (draft.State.Intent is { } intent && IntentDue(intent, draft.Turn) <= draft.Turn.At)
            Conclude(draft, intent, new OperationResult.Retryable("no answer came", OutcomeUnknown: true));
    }

    private static DateTimeOffset IntentDue(Intent intent, Turn turn) => intent.Epoch == turn.Epoch
        ? intent.Deadline + turn.Settings.FirstResend
        : intent.StartedAt + turn.Settings.LateCallGrace;

    private static void PlanNextRead(Draft<NetworkState> draft, ImmutableArray<PartAssessment> assessments, bool isPaused)
    {
        // What waits for calls is taken up when the modes change, and seen by monitoring until then; only what is under way goes on.
        var waiting = isPaused ? assessments.RemoveAll(part => part.Presence != PartPresence.Settling) : assessments;
        var next = NextRead.For(draft.State, waiting, draft.Turn);
        if (next != draft.State.NextReadAt)
            draft.State = draft.State with { NextReadAt = next };
    }

    /// <summary>A removed half is remembered as long as tombstones of its parts are, so that a late wish can't revive it; after that its connection would take it back.</summary>
    private static void ForgetRemovedHalves(Draft<NetworkState> draft)
    {
        var parts = draft.State.Parts;
        foreach (var half in draft.State.Halves.Values)
        {
            var isDone = half is { Status.Phase: HalfPhase.Removed, Wish.Goal: not HalfGoal.Forgotten } && half.Acknowledged >= half.Revision;
            if (isDone && !half.PartKeys.Any(parts.ContainsKey))
                draft.State = draft.State with { Halves = draft.State.Halves.Remove(half.Wish.Connection) };
        }

        LeaveWithTheLast(draft);
    }

    /// <summary>Who has nothing here any more lends no credentials: others of this network have their own.</summary>
    private static void LeaveWithTheLast(Draft<NetworkState> draft)
    {
        var state = draft.State;
        if (state.Providers.Any() && !state.Providers.Contains(state.ProviderId))
            draft.State = state with { ProviderId = OtherWayIn(state) };
    }

    private static void TellDrift(
        Draft<NetworkState> draft, ImmutableArray<PartAssessment> assessments, ImmutableSortedDictionary<string, PartRecord> ledger)
    {
        var data = ImmutableSortedDictionary<string, string>.Empty.Add("network", draft.State.Network.ToString());
        foreach (var part in assessments.Where(part => HasVanished(draft.State.Parts.GetValueOrDefault(part.Key), ledger.GetValueOrDefault(part.Key))))
        {
            var text = $"{part.Label} was there and is gone: somebody else removed it"
                + (ledger[part.Key].ContendedUntil is null ? "." : ", once too often: it is left alone for a day, or until a retry is asked for.");
            TellUsers(draft, ledger[part.Key], "drift-detected", text, data.Add("part", part.Key));
        }
    }

    private static bool HasVanished(PartRecord? before, PartRecord? after) =>
        before is { Stage: PartStage.Seen } && !PartLedger.WasRemovedByUs(before) && after is { Stage: PartStage.Missing };

    private static void TellOperation(Draft<NetworkState> draft, Intent intent, PartRecord part, OperationResult result)
    {
        var (type, outcome) = result switch
        {
            OperationResult.Completed => ("operation-completed", "done"),
            OperationResult.InProgress => ("operation-started", "under way"),
            OperationResult.Retryable r => ("operation-retried", $"{r.Reason}; will be tried again"),
            OperationResult.Rejected r => ("operation-refused", $"{r.Code}: {r.Reason}"),
            OperationResult.Withheld => throw new InvalidOperationException("A call that was not made has no result to tell."),
            _ => throw new InvalidOperationException("An operation result that nobody knows."),
        };
        var data = ImmutableSortedDictionary<string, string>.Empty
            .Add("part", part.Key)
            .Add("operation", intent.Operation.Name)
            .Add("effect", WireName.Of(intent.Operation.Effect))
            .Add("arguments", intent.Operation.ToString())
            .Add("network", draft.State.Network.ToString());
        var message = $"{intent.Operation.Name} ({intent.Label}): {outcome}";
        TellUsers(draft, part, type, message, part.ExternalId is null ? data : data.Add("external_id", part.ExternalId));
    }

    private static void TellHalves(Draft<NetworkState> draft, string type, string text)
    {
        foreach (var half in draft.State.Halves.Values.Where(half => half.Wish.Goal == HalfGoal.Present))
            draft.Tell(new EventDraft(type, ActorKey.Connection(half.Wish.Connection), "netconnect", half.Wish.Scopes, text));
    }

    private static void TellUsers(
        Draft<NetworkState> draft, PartRecord part, string type, string message, ImmutableSortedDictionary<string, string> data)
    {
        foreach (var half in draft.State.Halves.Values.Where(half => part.Users.Contains(half.Wish.Connection)))
        {
            var subject = ActorKey.Connection(half.Wish.Connection);
            draft.Tell(new EventDraft(type, subject, "netconnect", half.Wish.Scopes, message) { Data = data });
        }
    }
}
