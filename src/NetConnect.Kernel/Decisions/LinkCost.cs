using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Facts;

namespace NetConnect.Kernel.Decisions;

/// <summary>A link's bill of a month, line by line.</summary>
internal static class LinkCost
{
    private const string PerGb = "USD/GB";
    private const string PerHour = "USD/hour";
    private const string HoursOfAMonth = "month.hours";

    private static readonly ImmutableArray<Side> Both = [Side.Left, Side.Right];

    public static CostEstimate Of(LinkSheet sheet, LinkQuestion question)
    {
        var priced = sheet.Prices.SelectMany(price => Lines(price, question)).ToList();
        ImmutableArray<CostLine> lines = [.. priced.Select(entry => entry.Line)];
        var perGb = lines.Where(line => line.Unit == PerGb).Sum(line => line.Price);
        var fixedMonthly = lines.Where(line => line.Unit != PerGb).Sum(line => line.Monthly);
        return new(
            fixedMonthly,
            perGb,
            question.VolumeGb,
            fixedMonthly + (perGb * question.VolumeGb),
            lines.IsEmpty ? Both : [.. Both.Where(side => lines.Any(line => line.PaidBy.Contains(side)))],
            Assumption(sheet, question, priced.Select(entry => entry.Price))) { Lines = lines };
    }

    private static IEnumerable<(CostLine Line, Fact Price)> Lines(PriceLine price, LinkQuestion question) => price.Payer switch
    {
        Payer.Each => Both.Select(side => Line(price, question, question.End(side), [side])),
        Payer.Sender => [Line(price, question, Dearer(price, question), Both)],
    };

    /// <summary>Of two ends that pay the same price, the one whose key is smaller: which side asked changes nothing.</summary>
    private static LinkEnd Dearer(PriceLine price, LinkQuestion question) =>
        question.InKeyOrder().MaxBy(end => PriceAt(price, question, end).Number)!;

    private static Fact PriceAt(PriceLine price, LinkQuestion question, LinkEnd end) =>
        question.FactsAt(end).Find(SheetKey.For(end, price.Fact));

    private static (CostLine Line, Fact Price) Line(PriceLine price, LinkQuestion question, LinkEnd end, ImmutableArray<Side> payers)
    {
        var (facts, fact) = (question.FactsAt(end), PriceAt(price, question, end));
        var count = price.Count is { } key ? facts.Number(SheetKey.For(end, key)) : 1;
        var times = fact.Unit switch
        {
            PerGb => question.VolumeGb,
            PerHour => facts.Number(HoursOfAMonth),
            _ => 1,
        };
        return (new(price.What, fact.Key, fact.Number, fact.Unit, count * times, fact.Number * count * times, payers), fact);
    }

    private static string Assumption(LinkSheet sheet, LinkQuestion question, IEnumerable<Fact> prices)
    {
        var volume = question.VolumeGb.ToString(CultureInfo.InvariantCulture);
        var whence = question.Requirements.ExpectedGb is null ? "as policy assumes" : "as the request expects";
        var sources = prices.Select(SourceOf).Distinct().Order(StringComparer.Ordinal);
        return $"{volume} GB a month both ways together, {whence}. {sheet.Assumes} By {string.Join("; ", sources)}.";
    }

    private static string SourceOf(Fact price) =>
        price.Confidence is FactConfidence.Secondary or FactConfidence.Remembered ? $"{price.Source} (an estimate)" : price.Source;
}
