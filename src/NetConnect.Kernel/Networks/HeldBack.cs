using System.Collections.Immutable;
using NetConnect.Kernel.Halves;
using NetConnect.Kernel.Modes;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Networks;

/// <summary>While changes are paused: what would be done for a half, as a condition of it.</summary>
internal static class HeldBack
{
    private const int MostNamed = 3;

    /// <summary>The half as it was judged, with the condition when something is held back.</summary>
    public static HalfRecord On(
        HalfRecord half, string? paused, ImmutableArray<PartAssessment> assessments, ImmutableSortedDictionary<string, PartRecord> ledger)
    {
        if (paused is null)
            return half;
        var calls = OperationPicker.Pending(assessments, ledger).Where(part => Concerns(part, half)).Select(Words).ToList();
        if (calls.Count == 0)
            return half;
        var condition = new HalfCondition(HalfAspects.Paused, ConditionStatus.True, ModeWords.WouldDo, $"{paused} It would call {List(calls)}.");
        return half with { Status = half.Status with { Conditions = half.Status.Conditions.Add(condition) } };
    }

    private static bool Concerns(PartAssessment part, HalfRecord half) =>
        part.IsWanted ? part.Users.Contains(half.Wish.Connection) : half.PartKeys.Contains(part.Key);

    private static string Words(PartAssessment part) => $"{part.Operation!.Name} ({part.Label})";

    private static string List(List<string> calls)
    {
        var named = string.Join(", then ", calls.Take(MostNamed));
        return calls.Count > MostNamed ? $"{named}, and {calls.Count - MostNamed} more" : named;
    }
}
