using NetConnect.Simulation.Faults;

namespace NetConnect.Simulation.Tests.Running;

public class OmissionsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("f3")]
    [InlineData("f1-4,f9,d2-3")]
    public void Omissions_AreWrittenAsTheyAreRead(string text) => Assert.Equal(text, Omissions.Parse(text)!.ToString());

    [Theory]
    [InlineData("x")]
    [InlineData("f")]
    [InlineData("f5-3")]
    [InlineData("f1-2-3")]
    [InlineData("d1-9999999999")]
    public void Omissions_WrittenOtherwise_AreNone(string text) => Assert.Null(Omissions.Parse(text));

    [Fact]
    public void Omissions_NameFaultsAndDeedsApart()
    {
        var read = Omissions.Parse("f3-5,d1")!;
        Assert.Equal([3, 4, 5], read.Faults.Order());
        Assert.Equal([1], read.Deeds);
    }
}
