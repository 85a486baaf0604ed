using NetConnect.Simulation.Plans;

namespace NetConnect.Simulation.Tests.Plans;

/// <summary>What one team does is nothing to the others.</summary>
public class TenantTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void World_OfTwoTeams_IsTheSameWithAndWithoutTheCommandsOfAThird(int seed) => Assert.Null(TenantRun.Try((ulong)seed));

    [Fact]
    public void Outcome_OfTwoTeams_HasLinksInIt() =>
        Assert.Contains("is Established", TenantRun.Play(1, withBystander: true).Outcome, StringComparison.Ordinal);
}
