using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Running;

/// <summary>Leaves out faults and deeds, in ever smaller groups, as long as the same invariant still breaks.</summary>
internal static class Minimiser
{
    private const int MostRuns = 300;

    /// <summary>What can be left out, and the shortest run told in full.</summary>
    public static (string Without, RunResult Shortest) Shorten(RunResult broken)
    {
        var runs = 0;
        var without = Omissions.None;
        if (broken.Violation!.Invariant != "X1")
        {
            without = without with { Faults = Shorten(broken.LastFault, left => Breaks(broken, without with { Faults = left }, ref runs)) };
            without = without with { Deeds = Shorten(broken.LastDeed, left => Breaks(broken, without with { Deeds = left }, ref runs)) };
        }

        return (without.ToString(), WorldRun.Run(broken.Options, without, isTold: true));
    }

    private static HashSet<int> Shorten(int last, Func<HashSet<int>, bool> breaks)
    {
        var left = new HashSet<int>();
        for (var size = Math.Max(1, last / 2); size >= 1; size /= 2)
        {
            for (var from = 1; from <= last; from += size)
            {
                var tried = left.Union(Enumerable.Range(from, Math.Min(size, last - from + 1))).ToHashSet();
                if (tried.Count > left.Count && breaks(tried))
                    left = tried;
            }
        }

        return left;
    }

    private static bool Breaks(RunResult broken, Omissions without, ref int runs) =>
        runs++ < MostRuns && WorldRun.Run(broken.Options, without).Violation?.Invariant == broken.Violation!.Invariant;
}
