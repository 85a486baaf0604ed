using System.Collections.Immutable;
using NetConnect.Model.Decisions;
using NetConnect.Model.Facts;

namespace NetConnect.Kernel.Decisions;

/// <summary>Every fact that a record mentions, once, in the order of keys: whoever reads it needs no other page.</summary>
internal static class UsedFacts
{
    private const string HoursOfAMonth = "month.hours";

    public static ImmutableArray<Fact> Of(LinkQuestion question, ImmutableArray<Candidate> candidates, DateTimeOffset at)
    {
        var keys = candidates.SelectMany(KeysOf).Append(HoursOfAMonth).Concat(CountsOf(question)).Where(question.Basis.Facts.Keys.ContainsKey).ToHashSet(StringComparer.Ordinal);
        var known = new[] { question.Left, question.Right }.SelectMany(end => keys.Select(question.FactsAt(end).Find));
        return
        [
            .. known.Concat(ObservedFacts.Of(question, at)).DistinctBy(fact => (fact.Key, fact.Region, fact.Of))
                .OrderBy(fact => fact.Key, StringComparer.Ordinal).ThenBy(fact => fact.Of, StringComparer.Ordinal).ThenBy(fact => fact.Region, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> KeysOf(Candidate candidate) =>
        [.. candidate.Basis.Values, .. candidate.Cost.Lines.Select(line => line.Fact), .. candidate.Vetoes.Select(veto => veto.Fact)];

    private static IEnumerable<string> CountsOf(LinkQuestion question) =>
        question.Basis.Links.For(question.Left.Network.Platform, question.Right.Network.Platform, question.Reach)
            .SelectMany(sheet => sheet.Prices).Select(price => price.Count).OfType<string>()
            .SelectMany(key => new[] { SheetKey.For(question.Left, key), SheetKey.For(question.Right, key) });
}
