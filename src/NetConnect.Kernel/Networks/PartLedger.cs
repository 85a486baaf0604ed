using System.Collections.Immutable;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Networks;

/// <summary>Keeps the records of parts true to what was seen and done: a pure function of record, assessment and time.</summary>
internal static class PartLedger
{
    /// <summary>0.25, 1.5, 9, 54 s: four calls in the minute for which a provider may hide what it did.</summary>
    private const double PatienceFactor = 6;

    private const int MostLooksForLate = 2;

    /// <summary>Who refused for good is not asked again at once.</summary>
    private static readonly TimeSpan RefusalPause = TimeSpan.FromSeconds(5);

    public static ImmutableSortedDictionary<string, PartRecord> Update(
        ImmutableSortedDictionary<string, PartRecord> ledger, ImmutableArray<PartAssessment> assessments, Turn turn)
    {
        foreach (var part in assessments)
        {
            var known = ledger.GetValueOrDefault(part.Key);
            var updated = WithoutPastPause(part.IsWanted ? Wanted(known, part, turn) : Unwanted(known, part, turn), turn);
            if (updated is null)
                ledger = known is null ? ledger : ledger.Remove(part.Key);
            else if (known is null || !Canonical.Same(updated, known))
                ledger = ledger.SetItem(part.Key, updated);
        }

        return ledger;
    }

    /// <summary>A reading of before our call shows what stood there then: of what the call made it shows nothing yet.</summary>
    public static ImmutableArray<PartAssessment> WithoutPredecessors(
        ImmutableArray<PartAssessment> assessments, ImmutableSortedDictionary<string, PartRecord> ledger, Turn turn) =>
        assessments.Any(part => IsPredecessor(ledger.GetValueOrDefault(part.Key), part, turn))
            ? [.. assessments.Select(part => IsPredecessor(ledger.GetValueOrDefault(part.Key), part, turn) ? NotSeenYet(part) : part)]
            : assessments;

    private static bool IsPredecessor(PartRecord? known, PartAssessment part, Turn turn) =>
        known is { Stage: PartStage.Made, ExternalId: not null } && part.ExternalId is not null && part.ExternalId != known.ExternalId
        && part.Presence != PartPresence.Ended && known.ChangedAt + turn.Settings.VisibilityWindow > turn.At;

    private static PartAssessment NotSeenYet(PartAssessment part) => part with
    {
        Presence = PartPresence.Absent,
        ExternalId = null,
        Operation = null,
        Published = part.Published.Clear(),
        ManagedGroup = null,
        Enforcement = null,
    };

    /// <summary>What is over is over: when the clock is set back, it would seem to be ahead once more.</summary>
    private static PartRecord? WithoutPastPause(PartRecord? record, Turn turn) => record?.NotBefore <= turn.At ? record with { NotBefore = null } : record;

    /// <summary>The object may stand in the cloud.</summary>
    public static bool MayExist(PartRecord record) => record.Stage switch
    {
        PartStage.Intended or PartStage.Made or PartStage.Seen => true,
        PartStage.Missing or PartStage.Foreign or PartStage.Gone => false,
    };

    public static bool IncarnationsDiffer(
        ImmutableSortedDictionary<string, PartRecord> before, ImmutableSortedDictionary<string, PartRecord> after) =>
        after.Values.Any(part => before.TryGetValue(part.Key, out var old) && old.Incarnation != part.Incarnation);

    private static PartRecord? Wanted(PartRecord? known, PartAssessment part, Turn turn) => part switch
    {
        { IsOthers: true } when !WasShownAsOurs(known, part) => IsStillToBeShown(known, turn) ? known! with { Users = part.Users } : Others(known, part),
        // It is to become ours, or what others had made is gone and this is another one that we have to do something about.
        { TakesOver: true } or { Presence: PartPresence.Different } when known is { Stage: PartStage.Foreign } => WantedOf(null, part, turn),
        _ => WantedOf(known, part, turn),
    };

    /// <summary>Somebody has taken our mark off what is ours.</summary>
    private static bool WasShownAsOurs(PartRecord? known, PartAssessment part) =>
        known is { Stage: PartStage.Seen } && known.ExternalId == part.ExternalId;

    /// <summary>Made in the place of what others had there: the reading that still shows theirs is older than that.</summary>
    private static bool IsStillToBeShown(PartRecord? known, Turn turn) =>
        known is { Stage: PartStage.Made } || (known is { Stage: PartStage.Intended } && known.ChangedAt + turn.Settings.VisibilityWindow > turn.At);

    /// <summary>Whatever we meant to make in its place, or had there once, is not this.</summary>
    private static PartRecord Others(PartRecord? known, PartAssessment part) =>
        (known is { Stage: PartStage.Foreign } ? known : new PartRecord { Key = part.Key, Kind = part.Kind, Stage = PartStage.Foreign })
        with { Users = part.Users };

    private static PartRecord? WantedOf(PartRecord? known, PartAssessment part, Turn turn) => part.Presence switch
    {
        PartPresence.Absent => WantedAndAbsent(known, part, turn),
        PartPresence.Ended => known is null ? Succeed(part) : RenewEnded(known, part, turn),
        PartPresence.Ready => Stand(OursOf(known, part, turn), part, turn),
        // What is to be taken over is others' until it shows our mark.
        PartPresence.Settling or PartPresence.Different when part.TakesOver => known is null ? null : known with { Users = part.Users },
        PartPresence.Settling or PartPresence.Different => OursOf(known, part, turn) is null && !part.BearsOurMark ? null : Stand(known, part, turn),
        PartPresence.Blocked or PartPresence.InUse => known is null ? null : known with { Users = part.Users },
    };

    /// <summary>
    /// What takes the place of one that is over, and bears no mark, is somebody else's. Old readings may show the former one for a while; only
    /// of one that was never seen the making may still come true later.
    /// </summary>
    private static PartRecord? OursOf(PartRecord? known, PartAssessment part, Turn turn)
    {
        var isOthers = known is { Stage: PartStage.Gone, IsOver: true } && !part.BearsOurMark
            && known.GoneAt + turn.Settings.VisibilityWindow <= turn.At && !MayComeLate(known, turn);
        return isOthers || IsAnother(known, part) ? null : known;
    }

    /// <summary>What has no id is known by what it is: a route that leads elsewhere than the one that is over is another one.</summary>
    private static bool IsAnother(PartRecord? known, PartAssessment part) =>
        known is { Stage: PartStage.Gone, ExternalId: null } && part is { Presence: PartPresence.Ready, IsWanted: true, ExternalId: null, BearsOurMark: false }
        && !Canonical.Same(part.Spec, known.Spec) && !(known.PreviousSpec is { } previous && Canonical.Same(part.Spec, previous));

    /// <summary>
    /// A call that should have made it was never answered, shortly before it was removed: it may still come true. The first look proves nothing when
    /// the clock was set forward meanwhile.
    /// </summary>
    private static bool MayComeLate(PartRecord known, Turn turn) =>
        known.Looks < MostLooksForLate && known.UnansweredAt + turn.Settings.VisibilityWindow > known.GoneAt;

    private static PartRecord? WantedAndAbsent(PartRecord? known, PartAssessment part, Turn turn)
    {
        if (known is null or { Stage: PartStage.Foreign })
            return null;
        known = known with { Users = part.Users, Requires = part.Requires };
        return known.Stage switch
        {
            PartStage.Gone => Renew(known, part),
            // Removed once, and then some reading showed it again: if that one was old, it must not come back under its old name.
            PartStage.Seen => WasRemovedByUs(known) ? Renew(known, part) : Contention.Note(GoneBehindOurBack(known), turn),
            PartStage.Made when known.ChangedAt + turn.Settings.VisibilityWindow <= turn.At => GoneBehindOurBack(known),
            PartStage.Intended or PartStage.Made or PartStage.Missing => known,
            PartStage.Foreign => null,
        };
    }

    /// <summary>A new attempt begins only once it is on record that the old object is gone; a pause that the provider asked for still holds.</summary>
    private static PartRecord GoneBehindOurBack(PartRecord known) =>
        known with { Stage = PartStage.Missing, Attempt = known.Attempt + 1, Failures = 0 };

    /// <summary>The provider ended it for good, or we removed it: the next one gets another name.</summary>
    private static PartRecord Renew(PartRecord known, PartAssessment part) => known with
    {
        Stage = PartStage.Missing,
        Incarnation = known.Incarnation + 1,
        Attempt = 1,
        ExternalId = null,
        Users = part.Users,
        Requires = part.Requires,
        Failures = 0,
        NotBefore = null,
        LastError = null,
        Refused = false,
        HasStood = false,
        GoneAt = null,
        LingersUntil = null,
        IsOver = false,
        Looks = 0,
    };

    /// <summary>An ended one of ours from a time that is on record no more (tombstones pass, databases are restored): its name is taken.</summary>
    private static PartRecord? Succeed(PartAssessment part) =>
        part.BearsOurMark ? Renew(new PartRecord { Key = part.Key, Kind = part.Kind }, part) : null;

    /// <summary>The first time at once, then more and more seldom; what never became ready counts as refused in the end.</summary>
    private static PartRecord RenewEnded(PartRecord known, PartAssessment part, Turn turn)
    {
        var endings = known.Endings + 1;
        var settings = turn.Settings;
        var pause = endings == 1 ? TimeSpan.Zero : Backoff.After(endings - 1, settings.FirstBackoff, settings.LongestBackoff, turn.Seed);
        var renewed = Renew(known, part) with
        {
            Endings = endings,
            NotBefore = turn.At + pause,
            LastError = part.Message,
            Refused = endings >= settings.MostEndings,
        };
        return known.HasStood && !WasRemovedByUs(known) ? Contention.Note(renewed, turn) : renewed;
    }

    /// <summary>It is there. Without a record of ours or a mark on it, it was there before us: foreign, and it stays.</summary>
    private static PartRecord Stand(PartRecord? known, PartAssessment part, Turn turn)
    {
        var fresh = known ?? new PartRecord { Key = part.Key, Kind = part.Kind };
        if (known is { Stage: PartStage.Foreign } || (known is null && !part.BearsOurMark))
            return fresh with { Stage = PartStage.Foreign, Users = part.Users };
        return fresh with
        {
            Stage = PartStage.Seen,
            Users = part.Users,
            Requires = part.Requires,
            ExternalId = part.ExternalId ?? fresh.ExternalId,
            Spec = part.Presence == PartPresence.Ready ? part.Spec : fresh.Spec,
            PreviousSpec = part.Presence == PartPresence.Ready ? null : fresh.PreviousSpec,
            LastError = part.Presence == PartPresence.Ready ? null : fresh.LastError,
            Refused = part.Presence != PartPresence.Ready && fresh.Refused,
            Failures = part.Presence == PartPresence.Ready ? 0 : fresh.Failures,
            Endings = part.Presence == PartPresence.Ready ? 0 : fresh.Endings,
            HasStood = part.Presence == PartPresence.Ready || fresh.HasStood,
            LastDone = part.Presence == PartPresence.Ready ? null : fresh.LastDone,
            Repeats = part.Presence == PartPresence.Ready ? 0 : fresh.Repeats,
            AbsentReads = 0,
            // A pause that the provider asked for holds, even if an older reading follows that shows the part otherwise.
            NotBefore = part.Presence == PartPresence.Ready ? Pause(fresh, turn) : fresh.NotBefore,
            ContendedUntil = null,
            Removals = WasOnlyHidden(fresh, part) ? fresh.Removals[..^1] : fresh.Removals,
            // Shown after its removal, it may be the old one still: then the next one gets another name. No clock says how old a first sight is.
            GoneAt = IsFirstSight(fresh) ? turn.At : fresh.GoneAt + turn.Settings.VisibilityWindow > turn.At ? fresh.GoneAt : null,
            LingersUntil = fresh.LingersUntil > turn.At ? fresh.LingersUntil : null,
            IsOver = fresh.Stage == PartStage.Seen && (fresh.IsOver || fresh.LingersUntil is not null),
            Looks = 0,
        };
    }

    /// <summary>Since it was removed.</summary>
    private static bool IsFirstSight(PartRecord record) =>
        record.Stage == PartStage.Gone || (record.LingersUntil is not null && !(record.GoneAt > record.ChangedAt));

    /// <summary>A moment ago, before somebody wanted it again: nobody else need have done it.</summary>
    public static bool WasRemovedByUs(PartRecord record) => record is { GoneAt: not null } or { LingersUntil: not null };

    /// <summary>What the provider asked for; our own back-off ends with what it was for.</summary>
    private static DateTimeOffset? Pause(PartRecord record, Turn turn) => record.PausedUntil > turn.At ? record.PausedUntil : null;

    /// <summary>The very object that seemed to be gone: nobody had removed it, an old reading had not shown it.</summary>
    private static bool WasOnlyHidden(PartRecord known, PartAssessment part) =>
        known is { Stage: PartStage.Missing or PartStage.Intended, Removals.IsEmpty: false }
        && (part.ExternalId is null ? known.Stage == PartStage.Missing : part.ExternalId == known.ExternalId);

    private static PartRecord? Unwanted(PartRecord? known, PartAssessment part, Turn turn)
    {
        if (known is null or { Stage: PartStage.Foreign })
            return null;
        return part.Presence switch
        {
            PartPresence.Ended => known.Stage == PartStage.Gone ? LookAgain(known, turn) : Entomb(known, turn),
            PartPresence.Absent or PartPresence.Blocked => Bury(known, turn),
            PartPresence.Settling or PartPresence.Different or PartPresence.Ready or PartPresence.InUse =>
                OursOf(known, part, turn) is null ? LookAgain(known, turn) : Exhume(known, part),
        };
    }

    private static PartRecord? Bury(PartRecord known, Turn turn) => known.Stage switch
    {
        PartStage.Gone => LookAgain(known, turn),
        // Known to be made and not visible yet: gone only when the provider had time to show it.
        PartStage.Made when known.ChangedAt + turn.Settings.VisibilityWindow > turn.At => known,
        PartStage.Seen when known.AbsentReads == 0 => known with { AbsentReads = 1 },
        // Changed a moment ago and not removed by us, as far as anybody knows: several readings in a row may be older than that. What has an id
        // is known again by it; a call that was not answered since was that of its removal.
        PartStage.Seen when known is { ExternalId: null, LingersUntil: null, Failures: 0 } && known.ChangedAt + turn.Settings.VisibilityWindow > turn.At => known,
        PartStage.Intended or PartStage.Made or PartStage.Seen or PartStage.Missing or PartStage.Foreign => Entomb(known, turn),
    };

    /// <summary>A connection has let go of its parts: those of others stay, the rest is on record no more.</summary>
    public static ImmutableSortedDictionary<string, PartRecord> Without(ImmutableSortedDictionary<string, PartRecord> ledger, string connection)
    {
        foreach (var part in ledger.Values.Where(part => part.Users.Contains(connection)))
        {
            var others = part.Users.Remove(connection);
            ledger = others.IsEmpty ? ledger.Remove(part.Key) : ledger.SetItem(part.Key, part with { Users = others });
        }

        return ledger;
    }

    /// <summary>The network does not exist any more, and nothing in it does.</summary>
    public static ImmutableSortedDictionary<string, PartRecord> EntombAll(ImmutableSortedDictionary<string, PartRecord> ledger, Turn turn) =>
        ledger.SetItems(ledger.Values.Where(MayExist).Select(part => KeyValuePair.Create(part.Key, Entomb(part, turn))));

    /// <summary>Time passes for tombstones also while nobody can look: after the last look's time they are given up.</summary>
    public static ImmutableSortedDictionary<string, PartRecord> Age(ImmutableSortedDictionary<string, PartRecord> ledger, Turn turn)
    {
        foreach (var part in ledger.Values.Where(part => part.Stage == PartStage.Gone))
        {
            var aged = LookAgain(part, turn);
            if (aged is null)
                ledger = ledger.Remove(part.Key);
            else if (aged.Looks != part.Looks)
                ledger = ledger.SetItem(part.Key, aged);
        }

        return ledger;
    }

    /// <summary>What was refused is buried too: a retry would else fail at once, before it has asked again.</summary>
    private static PartRecord Entomb(PartRecord known, Turn turn) => known with
    {
        Stage = PartStage.Gone,
        // One that a late call brought back may have brothers.
        IsOver = known.Stage == PartStage.Seen && (known.GoneAt is null || known.IsOver),
        GoneAt = turn.At,
        Looks = 0,
        LookedAt = null,
        // Shown again, it is the same object, and the provider's pause still holds.
        NotBefore = Pause(known, turn),
        Failures = 0,
        LastError = null,
        Refused = false,
        Endings = 0,
        HasStood = false,
        LastDone = null,
        Repeats = 0,
        AbsentReads = 0,
        LingersUntil = null,
        Removals = [],
        ContendedUntil = null,
    };

    /// <summary>One look after the other, however much time has passed at once: a clock that was set forward has shown nobody anything.</summary>
    private static PartRecord? LookAgain(PartRecord known, Turn turn)
    {
        if (NextRead.NextLook(known, turn.Settings) > turn.At)
            return known;
        return known.Looks + 1 < turn.Settings.TombstoneLooks.Count ? known with { Looks = known.Looks + 1, LookedAt = turn.At } : null;
    }

    /// <summary>It stands although nobody wants it: a late success is removed like any other. That it was removed once stays on record.</summary>
    private static PartRecord Exhume(PartRecord known, PartAssessment part) => known with
    {
        Stage = PartStage.Seen,
        ExternalId = part.ExternalId ?? known.ExternalId,
        AbsentReads = 0,
        Looks = 0,
    };

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
