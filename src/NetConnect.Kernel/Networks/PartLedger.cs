using System.Collections.Immutable;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Networks;

/// <summary>Keeps the records of parts true to what was seen and done: a pure function of record, assessment and time.</summary>
internal static class PartLedger
{
    private const int MostLooksForLate = 2;

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
            NotBefore = part.Presence == PartPresence.Ready ? PauseOf(fresh, turn) : fresh.NotBefore,
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
    public static DateTimeOffset? PauseOf(PartRecord record, Turn turn) => record.PausedUntil > turn.At ? record.PausedUntil : null;

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
            PartPresence.Ended => known.Stage == PartStage.Gone ? Tombstones.LookAgain(known, turn) : Tombstones.Entomb(known, turn),
            PartPresence.Absent or PartPresence.Blocked => Tombstones.Bury(known, turn),
            PartPresence.Settling or PartPresence.Different or PartPresence.Ready or PartPresence.InUse =>
                OursOf(known, part, turn) is null ? Tombstones.LookAgain(known, turn) : Tombstones.Exhume(known, part),
        };
    }

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
}
