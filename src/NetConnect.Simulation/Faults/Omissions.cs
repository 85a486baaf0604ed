using System.Globalization;

namespace NetConnect.Simulation.Faults;

/// <summary>Faults and deeds, by number, that a run leaves out: what makes a long story short.</summary>
/// <remarks>Written <c>f3-7,d2</c>: faults 3 to 7 and deed 2.</remarks>
internal sealed record Omissions(IReadOnlySet<int> Faults, IReadOnlySet<int> Deeds)
{
    public static Omissions None { get; } = new(new HashSet<int>(), new HashSet<int>());

    public int Count => Faults.Count + Deeds.Count;

    public static Omissions Parse(string text)
    {
        var (faults, deeds) = (new HashSet<int>(), new HashSet<int>());
        foreach (var item in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = item[1..].Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToArray();
            (item[0] == 'd' ? deeds : faults).UnionWith(Enumerable.Range(ends[0], ends[^1] - ends[0] + 1));
        }

        return new(faults, deeds);
    }

    public override string ToString() => string.Join(',', Ranges('f', Faults).Concat(Ranges('d', Deeds)));

    private static IEnumerable<string> Ranges(char kind, IReadOnlySet<int> numbers)
    {
        foreach (var run in numbers.Order().Select((number, i) => (number, i)).GroupBy(pair => pair.number - pair.i, pair => pair.number))
            yield return run.Count() == 1 ? $"{kind}{run.First()}" : $"{kind}{run.First()}-{run.Last()}";
    }
}
