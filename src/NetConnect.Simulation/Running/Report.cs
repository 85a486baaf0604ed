using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Running;

/// <summary>What somebody needs who has to mend it: what broke, how it came to that in few lines, and how to see it again.</summary>
internal static class Report
{
    private const int MostLines = 150;

    public static void Tell(RunResult result, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"Seed {result.Options.Seed} broke {result.Violation}");
        output.WriteLine($"Options: {result.Options}");
        var (without, shortest) = Minimiser.Shorten(new Recording(result.Options));
        var lines = shortest.Transcript.Split('\n');
        if (lines.Length > MostLines)
            output.WriteLine($"... {lines.Length - MostLines} lines before these");
        foreach (var line in lines.TakeLast(MostLines))
            output.WriteLine(line);
        output.WriteLine($"Again: dotnet run -c Release --project src/NetConnect.Simulation -- --seed {result.Options.Seed}{(result.Options.Tier == Tier.B ? " --tier B" : "")} --trace{(without.Count == 0 ? "" : $" --without {without}")}");
    }
}
