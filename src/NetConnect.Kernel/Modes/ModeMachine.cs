using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Kernel.Networks;
using NetConnect.Model;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Modes;

/// <summary>Keeps the mode of one scope; an account that goes beyond a budget pauses itself in the same commit that refuses the call.</summary>
public sealed class ModeMachine : IMachine<ModeState>
{
    private const string Netconnect = "netconnect";

    public Transition<ModeState> Step(ModeState? state, object message, Turn turn)
    {
        var draft = new Draft<ModeState>(state, turn);
        switch (message)
        {
            case SetMode m:
                Exist(draft, m.Scope);
                Set(draft, m);
                break;
            case ChargeChange m:
                Exist(draft, m.Account);
                Charge(draft, m.Intent);
                break;
            case NotePauseFile m when m.IsThere != (state?.PauseFileSince is not null):
                Exist(draft, ModeScope.Installation);
                Note(draft, m.IsThere);
                break;
            case NotePauseFile:
                break;
            case NoteRestore m when m.Id != state?.RestoreId:
                Exist(draft, ModeScope.Installation);
                Restore(draft, m);
                break;
            case NoteRestore:
                break;
            case NoteBackup m:
                Exist(draft, ModeScope.Installation);
                Note(draft, m);
                break;
            default:
                draft.Unexpected(message);
                break;
        }

        return draft.Finish();
    }

    private static void Exist(Draft<ModeState> draft, ModeScope scope) =>
        draft.State = draft.Existing ?? new ModeState { Scope = scope.ToString(), Since = draft.Turn.At };

    /// <summary>Resuming an account gives it its whole budget again: it would else stop at the next call.</summary>
    private static void Set(Draft<ModeState> draft, SetMode message)
    {
        var state = draft.State;
        var isNews = state.Mode != message.Mode;
        draft.State = state with
        {
            Mode = message.Mode,
            Reason = message.Reason,
            By = message.By,
            Since = isNews ? draft.Turn.At : state.Since,
            Minutes = message.Mode == OperatingMode.Active ? state.Minutes.Clear() : state.Minutes,
            AwaitsReview = state.AwaitsReview && message.Mode == OperatingMode.Observe,
        };
        if (isNews)
            Tell(draft, message.Mode == OperatingMode.Observe ? "paused" : "resumed", message.By, message.Reason);
        Record(draft, message.By, message.Reason);
    }

    private static void Charge(Draft<ModeState> draft, Intent intent)
    {
        if (draft.State.Mode == OperatingMode.Observe)
        {
            draft.Answer(new ChargeAnswer(draft.State.Words()));
            return;
        }

        // The same call after a failure is no further change: its back-off holds it down.
        var exceeded = intent.Try > 1 ? null : Spend(draft, PriceOf(intent));
        if (exceeded is not null)
            Trip(draft, exceeded);
        draft.Answer(new ChargeAnswer(exceeded is null ? null : draft.State.Words()));
    }

    /// <summary>Counts a call, unless it would go beyond a budget: then says which.</summary>
    private static string? Spend(Draft<ModeState> draft, Spent price)
    {
        var minutes = Spending.Add(draft.State.Minutes, price, draft.Turn.At);
        if (draft.Turn.Settings.Budgets.Exceeded(Spending.Total(minutes, draft.Turn.At)) is { } exceeded)
            return exceeded;
        draft.State = draft.State with { Minutes = minutes };
        return null;
    }

    private static Spent PriceOf(Intent intent)
    {
        var isDeletion = intent.Purpose == ChangePurpose.Remove || intent.Operation.Effect == OperationEffect.Remove;
        return new(1, isDeletion ? 1 : 0, intent.Purpose == ChangePurpose.Repair ? 1 : 0);
    }

    /// <summary>One alarm: from now on the mode refuses, until an operator resumes.</summary>
    private static void Trip(Draft<ModeState> draft, string exceeded)
    {
        var reason = $"{exceeded} within an hour. Find out why before you resume.";
        draft.State = draft.State with { Mode = OperatingMode.Observe, Reason = reason, By = Netconnect, Since = draft.Turn.At };
        Tell(draft, "budget-exceeded", Netconnect, reason);
        Record(draft, Netconnect, reason);
    }

    private static void Note(Draft<ModeState> draft, bool isThere)
    {
        draft.State = draft.State with { PauseFileSince = isThere ? draft.Turn.At : null };
        var text = isThere ? "A pause file lies in the data directory: nothing is changed while it is there." : "The pause file is gone.";
        Tell(draft, isThere ? "paused" : "resumed", "host", text);
        var detail = ImmutableSortedDictionary<string, string>.Empty.Add("pause_file", isThere ? "there" : "gone");
        draft.Record(new AuditDraft("mode.file", KeyOf(draft.State), "host", [], "accepted") { Detail = detail });
    }

    private static void Restore(Draft<ModeState> draft, NoteRestore message)
    {
        var at = message.BackupAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var reason = $"Restored from a backup of {at}. Read what is missing in it (GET /v1/operations/restore), then resume.";
        draft.State = draft.State with
        {
            Mode = OperatingMode.Observe,
            Reason = reason,
            By = Netconnect,
            Since = draft.Turn.At,
            RestoreId = message.Id,
            AwaitsReview = true,
        };
        Tell(draft, "restored", Netconnect, reason);
        Record(draft, Netconnect, reason);
    }

    private static void Note(Draft<ModeState> draft, NoteBackup message)
    {
        draft.Tell(new EventDraft("backed-up", KeyOf(draft.State), message.By, [], $"Backed up to {message.File}."));
        var detail = ImmutableSortedDictionary<string, string>.Empty.Add("file", message.File).Add("audit_hash", message.AuditHash);
        draft.Record(new AuditDraft("backup.create", KeyOf(draft.State), message.By, [], "accepted") { Detail = detail });
    }

    private static void Tell(Draft<ModeState> draft, string type, string by, string? reason)
    {
        var what = type == "resumed" ? "is active" : "is observed only";
        var text = reason is null ? $"{draft.State.Scope} {what}." : $"{draft.State.Scope} {what}: {reason}";
        var data = ImmutableSortedDictionary<string, string>.Empty.Add("scope", draft.State.Scope).Add("mode", WireName.Of(draft.State.Mode));
        draft.Tell(new EventDraft(type, KeyOf(draft.State), by, [], text) { Data = data });
    }

    private static void Record(Draft<ModeState> draft, string by, string? reason)
    {
        var detail = ImmutableSortedDictionary<string, string>.Empty.Add("mode", WireName.Of(draft.State.Mode));
        if (reason is not null)
            detail = detail.Add("reason", reason);
        draft.Record(new AuditDraft("mode.set", KeyOf(draft.State), by, [], "accepted") { Detail = detail });
    }

    private static ActorKey KeyOf(ModeState state) => new(ActorKind.Mode, state.Scope);
}
