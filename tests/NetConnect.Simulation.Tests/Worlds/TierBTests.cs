using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Running;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Tests.Worlds;

/// <summary>The same world with the real AWS module at the port, over the emulator in memory.</summary>
public class TierBTests
{
    private const int Seeds = 100;

    [Fact]
    public void Seeds_OverTheRealModule_BreakNothing()
    {
        using var output = new StringWriter();
        var tally = new Soak(new() { Seeds = Seeds, From = 1, Tier = Tier.B, Threads = Environment.ProcessorCount }, output, isTerminal: false).Run();

        Assert.True(tally.Violations.Count == 0, output.ToString());
        Assert.False(tally.IsSlow, $"Settling took {tally.Settling}.");
        Assert.True(tally.Counters.AreAllVisited, tally.Counters.ToString());
        Assert.True(tally.TooThin < Seeds / 10, $"{tally.TooThin} of {Seeds} seeds had too few steps, faults or connections.");
    }

    [Fact]
    public void Seed_RunAgain_ComesToTheSameAndToAnotherThingThanOverTheModel()
    {
        var options = WorldOptions.Draw(3) with { Tier = Tier.B };
        var once = WorldRun.Run(options).Hash;
        Assert.Equal(once, WorldRun.Run(options).Hash);
        Assert.NotEqual(once, WorldRun.Run(options with { Tier = Tier.A }).Hash);
    }

    [Theory]
    [InlineData(119, "after the clock was set forward by a day all looks of a tombstone were over at once, and what came late stayed for ever")]
    public void Seed_ThatFoundSomething_FindsNothingAnyMore(int seed, string whatItFound)
    {
        var result = WorldRun.Run(WorldOptions.Draw((ulong)seed).WithOldDeedsOnly() with { Tier = Tier.B });
        Assert.True(result.Violation is null, $"Seed {seed} once found that {whatItFound}. Now: {result.Violation}");
    }
}
