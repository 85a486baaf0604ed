using System.Collections.Immutable;
using NetConnect.Model.Decisions;

namespace NetConnect.Kernel.Decisions;

/// <summary>All that speaks against a candidate: what its module says, then the request, then policy.</summary>
internal static class GeneralVetoes
{
    public static ImmutableArray<Veto> Of(Candidate figures, LinkJudgement? judgement, LinkQuestion question, DateTimeOffset factsAt)
    {
        var own = judgement?.Vetoes ?? [];
        IEnumerable<Veto> general = [.. RequestVetoes.Of(figures, question.Requirements, factsAt), .. PolicyVetoes.Of(figures, question, factsAt)];
        // A link type that knows better vetoes under the same name; then its words stand.
        ImmutableArray<Veto> all = [.. own, .. general.Where(veto => own.All(known => known.Fact != veto.Fact))];
        return all.AddRange(ModuleVetoes.Of(figures, judgement, all.IsEmpty, factsAt));
    }
}
