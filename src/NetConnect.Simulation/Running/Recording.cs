using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Running;

/// <summary>A run whose faults are on record: it can be played again without some of them, and the others strike where they struck before.</summary>
internal sealed class Recording
{
    private readonly WorldOptions _options;
    private readonly Build _build;
    private readonly FaultRecord _faults = new();

    public Recording(WorldOptions options, Build? build = null)
    {
        _options = options;
        _build = build ?? Plain;
        Whole = WorldRun.Run(_build(options, new RandomInjector(options.Seed, options.Rates, _faults), Omissions.None, false));
    }

    /// <summary>Makes the world in which it is played: plants put bugs into it.</summary>
    public delegate World Build(WorldOptions options, Injector faults, Omissions without, bool isTold);

    /// <summary>What it comes to with all its faults and deeds.</summary>
    public RunResult Whole { get; }

    public int Faults => _faults.Count;

    public RunResult Play(Omissions without, bool isTold = false)
    {
        var world = _build(_options, new ReplayInjector(_faults, without.Faults), without, isTold);
        world.UnrestUntil = Whole.Calm ?? Whole.Violation!.At;
        return WorldRun.Run(world);
    }

    private static World Plain(WorldOptions options, Injector faults, Omissions without, bool isTold) =>
        new(options, faults, isTold) { WithoutDeeds = without.Deeds };
}
