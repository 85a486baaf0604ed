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
        Assert.True(tally.Counters.EstablishedOverHubs > 0, "No link leads over a hub.");
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

    /// <summary>Since operators offer hubs.</summary>
    [Theory]
    [InlineData(92, "a share that one reading left out was made a second time, which nobody accepted")]
    [InlineData(137, "a route table of a hub that was made twice stood for ever, as EC2 takes no token for it")]
    [InlineData(242, "a share that one reading left out was made a second time, and the hub waited for it for ever")]
    public void Seed_WithHubsThatFoundSomething_FindsNothingAnyMore(int seed, string whatItFound)
    {
        var options = WorldOptions.Draw((ulong)seed).In(Tier.B);
        Assert.True(options.Hubs);
        var result = WorldRun.Run(options);
        Assert.True(result.Violation is null, $"Seed {seed} once found that {whatItFound}. Now: {result.Violation}");
    }

    [Theory]
    [InlineData(119, "after the clock was set forward by a day all looks of a tombstone were over at once, and what came late stayed for ever")]
    public void Seed_ThatFoundSomething_FindsNothingAnyMore(int seed, string whatItFound)
    {
        var result = WorldRun.Run(WorldOptions.Draw((ulong)seed).WithOldDeedsOnly() with { Tier = Tier.B });
        Assert.True(result.Violation is null, $"Seed {seed} once found that {whatItFound}. Now: {result.Violation}");
    }

    /// <summary>Since people adopt and detach.</summary>
    [Theory]
    [InlineData(306, "the judge let go of a peering of which the first side was told, and which another connection had asked for before the second was")]
    public void Seed_ThatFoundSomethingAmongOthers_FindsNothingAnyMore(int seed, string whatItFound)
    {
        var result = WorldRun.Run(WorldOptions.Draw((ulong)seed).In(Tier.B));
        Assert.True(result.Violation is null, $"Seed {seed} once found that {whatItFound}. Now: {result.Violation}");
    }
}
