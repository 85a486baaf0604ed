using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Tests.Worlds;

/// <summary>Q6: what goes wrong on the way does not change where it leads.</summary>
public class FaultFreeRunTests
{
    [Fact]
    public void Story_OfASeed_HasFaultsAndLinksInIt_AndComesToTheSameWithoutFaults()
    {
        var options = FaultFreeRun.StoryOf(WorldOptions.Draw(2));

        var (came, comes) = (FaultFreeRun.Play(options, options.Rates), FaultFreeRun.Play(options, FaultRates.None));

        Assert.True(came.Faults > 0 && comes.Faults == 0);
        Assert.Contains("is Established", comes.Outcome, StringComparison.Ordinal);
        Assert.Contains("has a route to", comes.Outcome, StringComparison.Ordinal);
        Assert.Equal(comes.Outcome, came.Outcome);
    }

    [Fact]
    public void Run_ThatIsDue_IsComparedAndCounted() => Assert.Equal(1, WorldRun.Run(WorldOptions.Draw(2)).Counters.FaultFreeRuns);
}
