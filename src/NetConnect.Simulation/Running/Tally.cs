using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Running;

/// <summary>What many runs came to, added up; used by one thread at a time.</summary>
internal sealed class Tally
{
    private readonly long[] _faults = new long[Enum.GetValues<Mishap>().Length];
    private readonly List<RunResult> _violations = [];

    /// <summary>Fewer runs say little about how long it takes.</summary>
    private const int Many = 100;

    /// <summary>A look of monitoring is waited for in each run: 45 s.</summary>
    private static readonly TimeSpan SettlingOfHalf = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan SettlingOfMost = TimeSpan.FromSeconds(400);

    public int Runs { get; private set; }

    /// <summary>It takes much longer until all is quiet than it should, although it holds in the end.</summary>
    public bool IsSlow => Runs >= Many && (Settling.At(0.5) > SettlingOfHalf || Settling.At(0.99) > SettlingOfMost);

    public long Steps { get; private set; }

    public long Calls { get; private set; }

    public long Connections { get; private set; }

    /// <summary>Runs with fewer steps, faults or connections than a seed must have.</summary>
    public int TooThin { get; private set; }

    /// <summary>From the end of the faults until all was quiet, in simulated time.</summary>
    public Spread Settling { get; } = new();

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
        if (result.Violation is null)
            Settling.Add(result.Settling);
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
        yield return $"Settled after {Settling}, in simulated time.{(IsSlow ? $" That is slow: half of all have to within {SettlingOfHalf.TotalSeconds:0} s, 99 of 100 within {SettlingOfMost.TotalSeconds:0} s." : "")}";
        yield return $"Rare paths: {Counters}.";
        foreach (var result in _violations.OrderBy(result => result.Options.Seed))
            yield return $"Seed {result.Options.Seed}: {result.Violation!.Invariant}: {result.Violation.Detail}";
        yield return $"{Faults} faults: {string.Join(", ", Enum.GetValues<Mishap>().Select(kind => $"{kind} {_faults[(int)kind]}"))}.";
    }
}
