using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Running;

/// <summary>Many runs, several at a time, each on one thread of its own.</summary>
internal sealed class Soak(SimulationArguments arguments, TextWriter output, bool isTerminal)
{
    /// <summary>One run in so many is made twice: it must come to the same.</summary>
    private const ulong Twice = 100;

    private const int MostStories = 3;

    private readonly Lock _lock = new();
    private readonly Tally _tally = new();
    private readonly Progress _progress = new(arguments.Seeds, output, isTerminal, TimeProvider.System);
    private int _next;

    /// <summary>The sum of all; violations are told as they were minimised.</summary>
    public Tally Run()
    {
        var threads = Enumerable.Range(0, Math.Min(arguments.Threads, Math.Max(1, arguments.Seeds))).Select(_ => new Thread(Work)).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        foreach (var line in _tally.Lines())
            output.WriteLine(line);
        foreach (var result in _tally.Violations.OrderBy(result => result.Options.Seed).Take(MostStories))
            Report.Tell(result, output);
        return _tally;
    }

    private void Work()
    {
        for (var i = Interlocked.Increment(ref _next) - 1; i < arguments.Seeds; i = Interlocked.Increment(ref _next) - 1)
        {
            var result = Run(arguments.From + (ulong)i);
            lock (_lock)
            {
                _tally.Add(result);
                _progress.Show(_tally.Runs, _tally.Violations.Count);
            }
        }
    }

    private RunResult Run(ulong seed)
    {
        var options = arguments.Draw(seed);
        var result = WorldRun.Run(options);
        if (seed % Twice != 0 || result.Violation is not null)
            return result;
        var again = WorldRun.Run(options);
        return again.Hash == result.Hash
            ? result
            : result with { Violation = new("X1", "The same seed comes to the same.", $"{result.Hash:x16} became {again.Hash:x16}.", World.Begin) };
    }
}
