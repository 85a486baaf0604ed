using System.Globalization;
using System.Runtime.InteropServices;

namespace NetConnect.Benchmarks;

/// <summary>The figures, as a table that can go into a document as it is.</summary>
internal static class Table
{
    public static void Print(TextWriter output, Options options, IReadOnlyDictionary<string, List<Measured>> results)
    {
        output.WriteLine(Invariant($"{options.Writers} writers, {options.Rounds} rounds of {options.Seconds} s, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}; median of the rounds."));
        output.WriteLine();
        output.WriteLine("| case | durable writes/s | of the same rows, bare | p50 | p99 |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var (name, rounds) in results)
        {
            var (median, floor) = (Median(rounds), Median(results[Cases.FloorOf(name)]));
            output.WriteLine(Invariant(
                $"| {name} | {median.PerSecond:N0} | {median.PerSecond / floor.PerSecond:P0} | {median.Quantile(0.5).TotalMilliseconds:N1} ms | {median.Quantile(0.99).TotalMilliseconds:N1} ms |"));
        }
    }

    private static Measured Median(List<Measured> rounds) => rounds.OrderBy(round => round.PerSecond).ElementAt(rounds.Count / 2);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
