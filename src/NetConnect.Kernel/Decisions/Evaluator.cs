using System.Collections.Immutable;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Links;

namespace NetConnect.Kernel.Decisions;

/// <summary>Picks the best link for two resources and says why: the same question always gives the same record.</summary>
public static class Evaluator
{
    /// <summary>Every link type that serves the two platforms, viable ones first, then by cost; none is a proper answer too.</summary>
    /// <param name="linkTypes">In any order, each <see cref="ILinkType.Type"/> once.</param>
    /// <param name="forced">The only type that may be chosen; the others are shown for comparison.</param>
    public static DecisionRecord Decide(
        LinkQuestion question, ImmutableArray<ILinkType> linkTypes, LinkType? forced, DateTimeOffset factsAt)
    {
        var candidates = Rank(linkTypes
            .Where(type => type.Serves(question.Left.Network.Platform, question.Right.Network.Platform))
            .Select(type => (type.Preference, Weigh(type, question, factsAt))));
        var chosen = candidates.FirstOrDefault(candidate => candidate.IsViable && (forced is null || candidate.Type == forced));
        return new()
        {
            Chosen = chosen?.Type,
            Forced = forced is not null,
            PlanHash = chosen?.Plan is { } plan ? PlanHash.Of(plan) : null,
            FactsAt = factsAt,
            Candidates = candidates,
        };
    }

    private static Candidate Weigh(ILinkType type, LinkQuestion question, DateTimeOffset factsAt) =>
        RequestVetoes.AddTo(type.Weigh(question), question.Requirements, factsAt);

    private static ImmutableArray<Candidate> Rank(IEnumerable<(int Preference, Candidate Candidate)> weighed) =>
        [.. weighed
            .OrderBy(entry => entry.Candidate.IsViable ? 0 : 1)
            .ThenBy(entry => entry.Candidate.Cost.Monthly)
            .ThenBy(entry => entry.Preference)
            .ThenBy(entry => WireName.Of(entry.Candidate.Type), StringComparer.Ordinal)
            .Select((entry, index) => entry.Candidate with { Rank = index + 1 })];
}
