using System.Collections.Immutable;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Decisions;

/// <summary>Picks the best link for two resources and says why: the same question always gives the same record.</summary>
public static class Evaluator
{
    /// <summary>Every link type that is known between the two platforms, viable ones first, then by points; none is a proper answer too.</summary>
    /// <param name="linkTypes">What the modules of this installation make; in any order, each <see cref="ILinkType.Type"/> once.</param>
    /// <param name="forced">The only type that may be chosen; the others are shown for comparison.</param>
    public static DecisionRecord Decide(
        LinkQuestion question, ImmutableArray<ILinkType> linkTypes, LinkType? forced, DateTimeOffset factsAt)
    {
        var candidates = Rank(Sheets(question).Select(sheet => (sheet.Preference, Weigh(sheet, question, linkTypes, factsAt))));
        var chosen = candidates.FirstOrDefault(candidate => candidate.IsViable && (forced is null || candidate.Type == forced));
        return new()
        {
            Chosen = chosen?.Type,
            Forced = forced is not null,
            PlanHash = chosen?.Plan is { } plan ? PlanHash.Of(plan) : null,
            FactsAt = factsAt,
            Basis = question.Basis.Name,
            Candidates = candidates,
            Facts = UsedFacts.Of(question, candidates, factsAt),
            Hints = HintsFor(question, candidates),
        };
    }

    private static IEnumerable<LinkSheet> Sheets(LinkQuestion question) =>
        question.Basis.Links.For(question.Left.Network.Platform, question.Right.Network.Platform, question.Reach);

    private static Candidate Weigh(LinkSheet sheet, LinkQuestion question, ImmutableArray<ILinkType> linkTypes, DateTimeOffset factsAt)
    {
        var type = linkTypes.FirstOrDefault(type =>
            type.Type == sheet.Ctype && type.Serves(question.Left.Network.Platform, question.Right.Network.Platform));
        var (judgement, figures) = (type?.Judge(question), LinkFigures.Of(sheet, question));
        var vetoes = GeneralVetoes.Of(figures, judgement, question, factsAt);
        var isViable = vetoes.IsEmpty;
        return figures with
        {
            Reasons = [.. judgement?.Reasons ?? [], .. FigureReasons.Of(figures, question)],
            Vetoes = vetoes,
            Plan = isViable ? judgement!.Plan! with { FixedMonthly = figures.Cost.FixedMonthly } : null,
            Takes = isViable ? [.. type!.Needs(question).Select(need => need.Slot)] : [],
        };
    }

    private static ImmutableArray<Candidate> Rank(IEnumerable<(int Preference, Candidate Candidate)> weighed) =>
        [.. weighed
            .OrderBy(entry => entry.Candidate.IsViable ? 0 : 1)
            .ThenBy(entry => entry.Candidate.Score.Total)
            .ThenBy(entry => entry.Preference)
            .ThenBy(entry => WireName.Of(entry.Candidate.Type), StringComparer.Ordinal)
            .Select((entry, index) => entry.Candidate with { Rank = index + 1 })];

    private static ImmutableArray<string> HintsFor(LinkQuestion question, ImmutableArray<Candidate> candidates)
    {
        var standing = candidates.SelectMany(candidate => candidate.Vetoes).Select(veto => veto.Fact).ToHashSet(StringComparer.Ordinal);
        return [.. question.Basis.Links.Hints.Where(hint => hint.When.Any(standing.Contains)).Select(hint => hint.Text)];
    }
}
