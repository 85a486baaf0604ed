using NetConnect.Kernel.Halves;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Networks;

/// <summary>Two that mend the same thing in turn never end: who removes a part again and again gets it, until somebody decides.</summary>
internal static class Contention
{
    /// <summary>Counts a removal by somebody else; one too many within a day leaves the part to them.</summary>
    public static PartRecord Note(PartRecord gone, Turn turn)
    {
        var removals = gone.Removals.RemoveAll(at => at + turn.Settings.ContentionWindow <= turn.At).Add(turn.At);
        if (removals.Length < turn.Settings.MostRemovals)
            return gone with { Removals = removals };
        var until = turn.At + turn.Settings.ContentionWindow;
        return gone with { Removals = removals, ContendedUntil = until, NotBefore = until };
    }

    /// <summary>Somebody has decided: it is made again.</summary>
    public static PartRecord Settle(PartRecord part) => part with { Removals = [], ContendedUntil = null, NotBefore = null };

    public static HalfCondition? Condition(IEnumerable<(PartAssessment Part, PartRecord? Record)> parts)
    {
        var words = parts.Where(one => one.Record is { ContendedUntil: not null }).Select(one => Words(one.Part, one.Record!)).ToList();
        return words.Count == 0 ? null : new(HalfAspects.Contended, ConditionStatus.True, "RemovedAgain", string.Join(" ", words));
    }

    private static string Words(PartAssessment part, PartRecord record)
    {
        var rival = part.LikelyRival.Length > 0 ? $" Probably by {part.LikelyRival}." : "";
        return FormattableString.Invariant(
            $"{part.Label} was removed {record.Removals.Length} times within a day and is not made again before {record.ContendedUntil:u}, unless a retry is asked for.{rival}");
    }
}
