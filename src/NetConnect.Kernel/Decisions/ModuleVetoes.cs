using System.Globalization;
using NetConnect.Model;
using NetConnect.Model.Decisions;

namespace NetConnect.Kernel.Decisions;

/// <summary>What this installation can't make.</summary>
public static class ModuleVetoes
{
    public const string NotOffered = "module.link-type";
    public const string MissingPlan = "module.plan";

    internal static IEnumerable<Veto> Of(Candidate figures, LinkJudgement? judgement, bool isViable, DateTimeOffset factsAt)
    {
        var date = factsAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (judgement is null)
        {
            var name = WireName.Of(figures.Type);
            yield return new(NotOffered, "none", $"a module that makes {name}", "this installation", date, $"No module of this installation makes {name} yet.");
        }
        else if (isViable && judgement.Plan is null)
        {
            // Nobody could approve, or execute, a choice that does not say what it would change.
            yield return new(MissingPlan, "none", "a plan", "the provider module", date,
                "The provider module did not say what it would change: a fault of NetConnect's.");
        }
    }
}
