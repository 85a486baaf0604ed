using NetConnect.Simulation.Faults;

namespace NetConnect.Simulation.Worlds;

/// <summary>Q6: the same commands come to the same with the faults of a seed and without any.</summary>
internal static class FaultFreeRun
{
    /// <summary>One run in so many is followed by this.</summary>
    private const ulong Every = 10;

    public static bool IsDue(WorldOptions options) => !options.IsScripted && options.Seed % Every == 2;

    public static RunResult Compare(World world, RunResult result)
    {
        world.Counters.FaultFreeRuns++;
        var options = StoryOf(world.Options);
        var (came, comes) = (Play(options, options.Rates), Play(options, FaultRates.None));
        var violation = came.Violation ?? comes.Violation
            ?? (came.Outcome == comes.Outcome ? null
                : new Violation("Q6", "The end state equals the fault-free run's.", $"It came to\n{came.Outcome}\ninstead of\n{comes.Outcome}", World.Begin));
        return result with { Violation = violation };
    }

    public static RunResult Play(WorldOptions options, FaultRates rates) =>
        WorldRun.Run(new World(options, new RandomInjector(options.Seed, rates), isTold: false)
        {
            Script = static crowd => crowd.FollowStoryAsync(),
            OutcomeOf = static crowd => crowd.OutcomeOfStory(),
        });

    /// <summary>There is room for all that is asked for.</summary>
    public static WorldOptions StoryOf(WorldOptions options) => options.WithOldDeedsOnly() with
    {
        Hubs = options.Hubs,
        IsScripted = true,
        Braking = null,
        Meddling = false,
        EndsEmpty = false,
        Cloud = options.Cloud with { PeeringsPerNetwork = 50 },
    };
}
