using NetConnect.Simulation.Faults;

namespace NetConnect.Simulation.Worlds;

/// <summary>What one run came to.</summary>
internal sealed record RunResult(
    WorldOptions Options, ulong Hash, long Steps, long Turns, long Calls, int Faults, IReadOnlyList<int> FaultsByKind, Counters Counters, Violation? Violation)
{
    /// <summary>When the faults ended; none when something broke before.</summary>
    public DateTimeOffset? Calm { get; init; }

    /// <summary>Simulated time from the end of the faults until all was settled.</summary>
    public TimeSpan Settling { get; init; }

    public int Connections { get; init; }

    public string Transcript { get; init; } = "";

    /// <summary>The last number of a deed: a shorter story may leave out any up to it.</summary>
    public int LastDeed { get; init; }

    public int MostCallsOfOneIntent { get; init; }

    /// <summary>Of the script: what it came to.</summary>
    public string Outcome { get; init; } = "";
}
