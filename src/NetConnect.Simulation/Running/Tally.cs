using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Running;

/// <summary>What many runs came to, added up; used by one thread at a time.</summary>
internal sealed class Tally
{
    private readonly long[] _faults = new long[Enum.GetValues<Mishap>().Length];
    private readonly List<RunResult> _violations = [];

    public int Runs { get; private set; }

    public long Steps { get; private set; }

    public long Calls { get; private set; }

    public long Connections { get; private set; }

    /// <summary>Runs with fewer steps, faults or connections than a seed must have.</summary>
    public int TooThin { get; private set; }

    public TimeSpan LongestSettling { get; private set; }

    public Counters Counters { get; } = new();

    /// <summary>One number for all runs, whatever their order: a change that should change nothing leaves it as it is.</summary>
    public ulong Hash { get; private set; }

    public IReadOnlyList<RunResult> Violations => _violations;

    public long Faults => _faults.Sum();

    public void Add(RunResult result)
    {
        Runs++;
        Hash += result.Hash;
        Steps += result.Steps;
        Calls += result.Calls;
        Connections += result.Connections;
        TooThin += result.Steps < WorldRun.LeastSteps || result.Faults < WorldRun.LeastFaults || result.Connections < 3 ? 1 : 0;
        LongestSettling = result.Settling > LongestSettling ? result.Settling : LongestSettling;
        Counters.Add(result.Counters);
        for (var i = 0; i < _faults.Length; i++)
            _faults[i] += result.FaultsByKind[i];
        if (result.Violation is not null)
            _violations.Add(result);
    }

    public IEnumerable<string> Lines()
    {
        yield return $"{Runs} runs, {Steps} steps, {Calls} provider calls, {Connections} connections; {TooThin} runs were thinner than a seed must be.";
        yield return $"Hash of all: {Hash:x16}.";
        yield return $"Settled after {LongestSettling.TotalSeconds:0} simulated seconds at the latest.";
        yield return $"Rare paths: {Counters}.";
        foreach (var result in _violations.OrderBy(result => result.Options.Seed))
            yield return $"Seed {result.Options.Seed}: {result.Violation!.Invariant}: {result.Violation.Detail}";
        yield return $"{Faults} faults: {string.Join(", ", Enum.GetValues<Mishap>().Select(kind => $"{kind} {_faults[(int)kind]}"))}.";
    }
}
