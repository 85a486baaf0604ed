using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;

namespace NetConnect.Kernel.Decisions;

/// <summary>What a decision becomes when only that changes which is let in: the link stays, and no cloud has to be asked.</summary>
public static class PlanFlows
{
    /// <summary>None when the decision has no plan to change.</summary>
    public static DecisionRecord? With(DecisionRecord decision, ImmutableArray<Flow> intoLeft, ImmutableArray<Flow> intoRight)
    {
        if (decision.ChosenCandidate is not { Plan: { } plan } chosen)
            return null;
        var changed = plan with { IntoLeft = intoLeft, IntoRight = intoRight };
        return decision with
        {
            PlanHash = PlanHash.Of(changed),
            Candidates = decision.Candidates.Replace(chosen, chosen with { Plan = changed }),
        };
    }
}
