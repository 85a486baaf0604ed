using System.Globalization;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;

namespace NetConnect.Kernel.Decisions;

/// <summary>What the operators do not want.</summary>
public static class PolicyVetoes
{
    public const string Forbidden = "policy.forbidden-ctypes";
    public const string Inspection = "policy.inspection";

    private const string Policy = "the policy of this installation";

    internal static IEnumerable<Veto> Of(Candidate figures, LinkQuestion question, DateTimeOffset factsAt)
    {
        var (policy, name) = (question.Basis.Policy, WireName.Of(figures.Type));
        var date = factsAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (policy.ForbiddenCtypes.Contains(figures.Type))
            yield return new(Forbidden, name, $"anything but {name}", Policy, date, $"The operators of this installation don't allow {name}.");
        if (IsInspectable(figures, question))
            yield break;
        foreach (var rule in policy.Inspection.Where(rule => rule.Covers(question)))
            yield return new(Inspection, "none", "hub", Policy, date, $"Traffic between these two has to pass an inspection, and by {name} it can't: {rule.Why}");
    }

    private static bool IsInspectable(Candidate figures, LinkQuestion question) =>
        figures.Basis.GetValueOrDefault("inspection") is { } key
        && new[] { question.Left, question.Right }.All(end => FactUnits.StepsOf(FactUnits.Inspection, question.FactsAt(end).Find(key).Value) == 0);
}
