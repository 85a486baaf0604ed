using NetConnect.Simulation.Faults;
using NetConnect.Simulation.People;

namespace NetConnect.Simulation.Worlds;

/// <summary>Q5: users who wanted from the beginning what they want in the end, and met no faults, have the same.</summary>
internal static class FreshRun
{
    /// <summary>One run in so many is compared.</summary>
    private const ulong Every = 5;

    public static bool IsDue(WorldOptions options) => !options.IsScripted && options.Seed % Every == 0;

    public static RunResult Compare(World world, RunResult result)
    {
        if (FinalWishes.Of(world) is not { } wishes)
            return result;
        world.Counters.FreshRuns++;
        var fresh = new World(Undisturbed(world.Options), new RandomInjector(world.Options.Seed, FaultRates.None), isTold: false) { Script = crowd => crowd.FollowAsync(wishes) };
        var comes = WorldRun.Run(fresh).Violation is { } violation ? violation.ToString() : string.Join('\n', Standing.In(fresh.Cloud));
        var came = string.Join('\n', Standing.In(world.Cloud));
        return came == comes ? result : result with
        {
            Violation = new("Q5", "The end state equals that of a fresh run of the final wishes.", $"There is\n{came}\ninstead of\n{comes}", world.Scheduler.Now),
        };
    }

    private static WorldOptions Undisturbed(WorldOptions options) => options with { Rates = FaultRates.None, IsScripted = true, Braking = null, Meddling = false, Adopting = false, Detaching = false };
}
