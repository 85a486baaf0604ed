using NetConnect.Model.Identity;

namespace NetConnect.Kernel.Tests.Modes;

public class ModeScopeTests
{
    private static readonly NetworkRef Network = new(Platform.Aws, "111111111111", "vpc-1");

    [Theory]
    [InlineData("installation", true)]
    [InlineData("AWS/111111111111", true)]
    [InlineData("AWS/111111111111/vpc-1", true)]
    [InlineData("AWS/111111111111/vpc-2", false)]
    [InlineData("AWS/222222222222", false)]
    [InlineData("GCP/111111111111", false)]
    public void Covers_ANetwork_WhenItIsThatOrWider(string scope, bool covers) =>
        Assert.Equal(covers, ModeScope.TryParse(scope)!.Covers(Network));

    [Theory]
    [InlineData("")]
    [InlineData("everything")]
    [InlineData("AWS")]
    [InlineData("AWS/")]
    [InlineData("AWS/1/")]
    [InlineData("aws/111111111111")]
    [InlineData("MOON/1")]
    public void TryParse_OfNoScope_IsNothing(string text) => Assert.Null(ModeScope.TryParse(text));

    [Fact]
    public void TryParse_OfANetworkIdWithSlashes_KeepsThem() =>
        Assert.Equal("AZURE/sub/groups/a/vnets/b", ModeScope.TryParse("AZURE/sub/groups/a/vnets/b")!.ToString());
}
