using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Running;

/// <summary>Leaves out faults and deeds, in ever smaller groups, as long as the same invariant still breaks.</summary>
internal sealed class Minimiser(Recording recording)
{
    private const int MostRuns = 1000;

    private int _runs;

    /// <summary>What can be left out, and the shortest run told in full.</summary>
    public static (Omissions Without, RunResult Shortest) Shorten(Recording recording)
    {
        // A run that does not come to the same twice has nothing that could be left out.
        var without = recording.Whole.Violation is null ? Omissions.None : new Minimiser(recording).Shorten();
        return (without, recording.Play(without, isTold: true));
    }

    /// <summary>Fewer deeds need fewer faults, and the other way round.</summary>
    private Omissions Shorten()
    {
        var (without, before) = (Omissions.None, -1);
        while (_runs < MostRuns && without.Count > before)
        {
            before = without.Count;
            without = without with { Deeds = Shorten(without.Deeds, recording.Whole.LastDeed, left => Breaks(without with { Deeds = left })) };
            without = without with { Faults = Shorten(without.Faults, recording.Faults, left => Breaks(without with { Faults = left })) };
        }

        return without;
    }

    private static HashSet<int> Shorten(IReadOnlySet<int> known, int last, Func<HashSet<int>, bool> breaks)
    {
        var left = known.ToHashSet();
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

    private bool Breaks(Omissions without) =>
        _runs++ < MostRuns && recording.Play(without).Violation?.Invariant == recording.Whole.Violation!.Invariant;
}
