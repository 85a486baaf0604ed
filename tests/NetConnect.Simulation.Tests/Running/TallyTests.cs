using NetConnect.Simulation.Running;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Tests.Running;

public class TallyTests
{
    [Fact]
    public void Settling_IsToldAsASpread() =>
        Assert.Contains("Settled after 51 s (p50), 100 s (p99), 100 s at the latest", string.Join('\n', Of(Enumerable.Range(1, 100)).Lines()), StringComparison.Ordinal);

    [Theory]
    [InlineData(100, 60, false)]
    [InlineData(100, 150, true)]
    [InlineData(99, 150, false)]
    public void Runs_ThatHoldAndTakeLong_AreSlow_WhenThereAreMany(int runs, int seconds, bool isSlow) =>
        Assert.Equal(isSlow, Of(Enumerable.Repeat(seconds, runs)).IsSlow);

    [Fact]
    public void Runs_OfWhichAFewTakeVeryLong_AreSlow() =>
        Assert.True(Of(Enumerable.Repeat(60, 98).Concat([1000, 1000])).IsSlow);

    private static Tally Of(IEnumerable<int> seconds)
    {
        var tally = new Tally();
        foreach (var time in seconds)
            tally.Add(new(WorldOptions.Script, 0, 200, 0, 0, 10, new int[100], new(), null) { Settling = TimeSpan.FromSeconds(time), Connections = 3 });
        return tally;
    }
}
