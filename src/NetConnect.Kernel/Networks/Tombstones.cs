using System.Collections.Immutable;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Networks;

/// <summary>What is gone stays on record for a while, because a late call or an old reading may still bring it back.</summary>
internal static class Tombstones
{
    public static PartRecord? Bury(PartRecord known, Turn turn) => known.Stage switch
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

    /// <summary>The network does not exist any more, and nothing in it does.</summary>
    public static ImmutableSortedDictionary<string, PartRecord> EntombAll(ImmutableSortedDictionary<string, PartRecord> ledger, Turn turn) =>
        ledger.SetItems(ledger.Values.Where(PartLedger.MayExist).Select(part => KeyValuePair.Create(part.Key, Entomb(part, turn))));

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
    public static PartRecord Entomb(PartRecord known, Turn turn) => known with
    {
        Stage = PartStage.Gone,
        // One that a late call brought back may have brothers.
        IsOver = known.Stage == PartStage.Seen && (known.GoneAt is null || known.IsOver),
        GoneAt = turn.At,
        Looks = 0,
        LookedAt = null,
        // Shown again, it is the same object, and the provider's pause still holds.
        NotBefore = PartLedger.PauseOf(known, turn),
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
    public static PartRecord? LookAgain(PartRecord known, Turn turn)
    {
        if (NextRead.NextLook(known, turn.Settings) > turn.At)
            return known;
        return known.Looks + 1 < turn.Settings.TombstoneLooks.Count ? known with { Looks = known.Looks + 1, LookedAt = turn.At } : null;
    }

    /// <summary>It stands although nobody wants it: a late success is removed like any other. That it was removed once stays on record.</summary>
    public static PartRecord Exhume(PartRecord known, PartAssessment part) => known with
    {
        Stage = PartStage.Seen,
        ExternalId = part.ExternalId ?? known.ExternalId,
        AbsentReads = 0,
        Looks = 0,
    };
}
