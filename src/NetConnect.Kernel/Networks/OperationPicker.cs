using System.Collections.Immutable;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Networks;

/// <summary>Which call comes next: making before removing, what is required before what requires it, one at a time.</summary>
internal static class OperationPicker
{
    public static PartAssessment? Pick(
        ImmutableArray<PartAssessment> assessments, ImmutableSortedDictionary<string, PartRecord> ledger, DateTimeOffset now)
    {
        var ready = assessments.Where(part => part is { IsWanted: true, Presence: PartPresence.Ready })
            .Select(part => part.Key).ToHashSet(StringComparer.Ordinal);
        var possible = assessments.Where(part => part.Operation is not null && IsOurTurn(ledger.GetValueOrDefault(part.Key), part, now)).ToList();
        return possible.FirstOrDefault(part => part.IsWanted && part.Requires.All(ready.Contains))
            ?? possible.FirstOrDefault(part => !part.IsWanted && !IsRequired(part.Key, ledger));
    }

    /// <summary>All that would be called as things are, now or once it is their turn; making before removing.</summary>
    public static IEnumerable<PartAssessment> Pending(
        ImmutableArray<PartAssessment> assessments, ImmutableSortedDictionary<string, PartRecord> ledger) => assessments
        .Where(part => part.Operation is not null
            && ledger.GetValueOrDefault(part.Key) is not { ContendedUntil: not null }
            && IsOurTurn(ledger.GetValueOrDefault(part.Key), part, DateTimeOffset.MaxValue))
        .OrderBy(part => !part.IsWanted);

    private static bool IsOurTurn(PartRecord? record, PartAssessment part, DateTimeOffset now)
    {
        if (record is null)
            return part.IsWanted;
        if (record.Stage == PartStage.Foreign || record.NotBefore > now)
            return false;
        // What stands in the place of a tombstone is somebody else's: it would have been dug up otherwise.
        if (record.Stage == PartStage.Gone && !part.IsWanted)
            return false;
        // Removed and still shown: removing it again would do nothing, and count against the budget.
        if (!part.IsWanted && record.LingersUntil > now)
            return false;
        // Made and not visible yet: making it again would make it twice.
        return !(record.Stage == PartStage.Made && part is { IsWanted: true, Presence: PartPresence.Absent });
    }

    private static bool IsRequired(string key, ImmutableSortedDictionary<string, PartRecord> ledger) =>
        ledger.Values.Any(other => other.Requires.Contains(key) && PartLedger.MayExist(other));
}
