using System.Globalization;

namespace NetConnect.Simulation.Faults;

/// <summary>Faults and deeds, by number, that a run leaves out: what makes a long story short.</summary>
/// <remarks>Written <c>f3-7,d2</c>: faults 3 to 7 and deed 2.</remarks>
internal sealed record Omissions(IReadOnlySet<int> Faults, IReadOnlySet<int> Deeds)
{
    /// <summary>No run has more faults.</summary>
    private const int Most = 1_000_000;

    public static Omissions None { get; } = new(new HashSet<int>(), new HashSet<int>());

    public int Count => Faults.Count + Deeds.Count;

    /// <summary>None when it is not written so.</summary>
    public static Omissions? Parse(string text)
    {
        var (faults, deeds) = (new HashSet<int>(), new HashSet<int>());
        foreach (var item in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (item[0] is not ('f' or 'd') || RangeOf(item[1..]) is not var (first, last))
                return null;
            (item[0] == 'd' ? deeds : faults).UnionWith(Enumerable.Range(first, last - first + 1));
        }

        return new(faults, deeds);
    }

    private static (int First, int Last)? RangeOf(string text)
    {
        var ends = text.Split('-');
        return ends.Length <= 2 && Number(ends[0]) is { } first && Number(ends[^1]) is { } last && first <= last && last <= Most ? (first, last) : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public override string ToString() => string.Join(',', Ranges('f', Faults).Concat(Ranges('d', Deeds)));

    private static IEnumerable<string> Ranges(char kind, IReadOnlySet<int> numbers)
    {
        foreach (var run in numbers.Order().Select((number, i) => (number, i)).GroupBy(pair => pair.number - pair.i, pair => pair.number))
            yield return run.Count() == 1 ? $"{kind}{run.First()}" : $"{kind}{run.First()}-{run.Last()}";
    }
}
