using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Running;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Tests.Worlds;

/// <summary>Seeds of the whole: nothing may break, and the rare paths must have been taken.</summary>
public class SeedTests
{
    /// <summary>Seeds of tier A in each build.</summary>
    private const int Seeds = 1000;

    [Fact]
    public void Seeds_OfEveryChange_BreakNothing()
    {
        using var output = new StringWriter();
        var tally = new Soak(new() { Seeds = Seeds, From = 1, Threads = Environment.ProcessorCount }, output, isTerminal: false).Run();

        Assert.True(tally.Violations.Count == 0, output.ToString());
        Assert.False(tally.IsSlow, $"Settling took {tally.Settling}.");
        Assert.True(tally.Counters.AreAllVisited, tally.Counters.ToString());
        Assert.True(tally.TooThin < Seeds / 10, $"{tally.TooThin} of {Seeds} seeds had too few steps, faults or connections.");
    }

    [Fact]
    public void Seed_RunAgain_ComesToTheSame()
    {
        var options = WorldOptions.Draw(4711);
        Assert.Equal(WorldRun.Run(options).Hash, WorldRun.Run(options).Hash);
    }

    [Fact]
    public void Seed_ToldAsAStory_ComesToTheSame()
    {
        var options = WorldOptions.Draw(4712);
        var told = WorldRun.Run(options, isTold: true);
        Assert.Equal(WorldRun.Run(options).Hash, told.Hash);
        Assert.Contains("everything has settled", told.Transcript, StringComparison.Ordinal);
    }

    [Fact]
    public void Seeds_ThatDiffer_ComeToSomethingElse() =>
        Assert.NotEqual(WorldRun.Run(WorldOptions.Draw(1)).Hash, WorldRun.Run(WorldOptions.Draw(2)).Hash);
}
