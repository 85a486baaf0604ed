using NetConnect.Model.Links;

namespace NetConnect.Kernel.Networks;

/// <summary>What is on record of a part before a call that changes it, and after its answer.</summary>
internal static class PartCalls
{
    /// <summary>0.25, 1.5, 9, 54 s: four calls in the minute for which a provider may hide what it did.</summary>
    private const double PatienceFactor = 6;

    /// <summary>Who refused for good is not asked again at once.</summary>
    private static readonly TimeSpan RefusalPause = TimeSpan.FromSeconds(5);

    /// <summary>The record as it must be on file before the call is made.</summary>
    public static PartRecord Intend(PartRecord? known, PartAssessment part, DateTimeOffset now)
    {
        var record = known ?? new PartRecord { Key = part.Key, Kind = part.Kind };
        return part.IsWanted
            ? record with
            {
                Stage = part.Presence == PartPresence.Absent ? PartStage.Intended : record.Stage,
                Users = part.Users,
                Requires = part.Requires,
                Spec = part.Spec,
                PreviousSpec = part.Presence == PartPresence.Different ? record.PreviousSpec ?? record.Spec : null,
                ContendedUntil = null,
                ExternalId = part.ExternalId ?? record.ExternalId,
                ChangedAt = now,
            }
            : record;
    }

    public static PartRecord Conclude(PartRecord record, Intent intent, OperationResult result, Turn turn) => result switch
    {
        OperationResult.Completed r => Done(record, intent, r.ExternalId, turn.Settings.ShortestPoll, turn),
        OperationResult.InProgress r => Done(record, intent, r.ExternalId, r.PollAfter, turn),
        OperationResult.Retryable { OutcomeUnknown: true } r when intent.Operation.Effect == OperationEffect.Create =>
            Failed(record, r.Reason, r.After ?? TimeSpan.Zero, refused: false, turn) with { UnansweredAt = turn.At },
        // If it was done, the removal is ours, whoever wants it again meanwhile; but nothing says that it need not be tried again.
        OperationResult.Retryable { OutcomeUnknown: true } r when intent.Operation.Effect == OperationEffect.Remove =>
            Failed(record, r.Reason, r.After ?? TimeSpan.Zero, refused: false, turn) with { LingersUntil = turn.At, ChangedAt = turn.At },
        OperationResult.Retryable r => Failed(record, r.Reason, r.After ?? TimeSpan.Zero, refused: false, turn),
        OperationResult.Rejected r => Failed(record, $"{r.Code}: {r.Reason}", RefusalPause, refused: true, turn),
        _ => throw new InvalidOperationException("An operation result that nobody knows."),
    };

    private static PartRecord Done(PartRecord record, Intent intent, string? externalId, TimeSpan pause, Turn turn)
    {
        var call = Canonical.Digest(intent.Operation);
        var repeats = record.LastDone == call ? record.Repeats + 1 : 0;
        var isOld = intent.Operation.Effect == OperationEffect.Create && externalId is not null && externalId == record.ExternalId;
        return Done(record, intent, externalId, Patience(pause, repeats, turn), turn) with
        {
            LastDone = call,
            Repeats = repeats,
            // What was to be made anew had been there all the time.
            Removals = isOld && !record.Removals.IsEmpty ? record.Removals[..^1] : record.Removals,
        };
    }

    /// <summary>A provider that hides what it did for a minute is asked a few times in it, not at each look.</summary>
    private static DateTimeOffset Patience(TimeSpan pause, int repeats, Turn turn)
    {
        var grown = pause * Math.Pow(PatienceFactor, Math.Min(repeats, 10));
        return turn.At + (repeats > 0 && grown > turn.Settings.VisibilityWindow ? turn.Settings.VisibilityWindow : grown);
    }

    private static PartRecord Done(PartRecord record, Intent intent, string? externalId, DateTimeOffset notBefore, Turn turn) => record with
    {
        Stage = intent.Operation.Effect == OperationEffect.Create ? PartStage.Made : record.Stage,
        ExternalId = externalId ?? record.ExternalId,
        ChangedAt = turn.At,
        // The provider says that it is removed: one reading that does not show it is enough then.
        AbsentReads = intent.Operation.Effect == OperationEffect.Remove ? 1 : 0,
        LingersUntil = intent.Operation.Effect == OperationEffect.Remove ? turn.At + turn.Settings.VisibilityWindow : null,
        Failures = 0,
        LastError = null,
        Refused = false,
        // A read may still show the old state: don't do it again at once.
        NotBefore = notBefore,
    };

    /// <summary>How far ahead a pause of our own may lie, jitter aside: what failed once is not left alone for minutes.</summary>
    public static TimeSpan LongestPause(PartRecord record, KernelSettings settings)
    {
        if (record.Failures == 0)
            return settings.LongestBackoff;
        var backoff = Backoff.Full(record.Failures, settings.FirstBackoff, settings.LongestBackoff);
        return record.Refused && backoff < RefusalPause ? RefusalPause : backoff;
    }

    private static PartRecord Failed(PartRecord record, string reason, TimeSpan atLeast, bool refused, Turn turn)
    {
        var failures = record.Failures + 1;
        var pause = Backoff.After(failures, turn.Settings.FirstBackoff, turn.Settings.LongestBackoff, turn.Seed);
        return record with
        {
            Failures = failures,
            LastError = reason,
            Refused = refused,
            NotBefore = turn.At + (pause > atLeast ? pause : atLeast),
            PausedUntil = atLeast > TimeSpan.Zero && !refused ? turn.At + atLeast : record.PausedUntil,
        };
    }
}
