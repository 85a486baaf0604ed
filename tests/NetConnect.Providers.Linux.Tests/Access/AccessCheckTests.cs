using NetConnect.Model.Identity;
using NetConnect.Providers.Linux.Access;
using NetConnect.Providers.Linux.Reach;
using NetConnect.Providers.Linux.Tests.Support;

namespace NetConnect.Providers.Linux.Tests.Access;

public class AccessCheckTests
{
    private static readonly ProviderAccess Host = new("prv-1", Platform.Linux, "gw1", "here", Given.Tags(("reach", "ssh")), "ext");

    [Fact]
    public async Task Check_RootWithAllTools_IsReady_AndControlIsProved()
    {
        var report = await CheckAsync(new(0, "#netconnect:missing\n#netconnect:user\n0\n#netconnect:end\n", ""));

        Assert.Equal(AccessLevel.Ready, report.Level);
        Assert.Equal(true, Assert.Single(report.Conditions).Holds);
    }

    [Fact]
    public async Task Check_AUserWhoIsNotRoot_IsLimited_AndProvesNothing()
    {
        var report = await CheckAsync(new(0, "#netconnect:missing\n#netconnect:user\n1000\n#netconnect:end\n", ""));

        Assert.Equal(AccessLevel.Limited, report.Level);
        Assert.Equal(false, Assert.Single(report.Conditions).Holds);
    }

    [Fact]
    public async Task Check_WithoutNftables_NamesThePackage()
    {
        var report = await CheckAsync(new(0, "#netconnect:missing\nnft\n#netconnect:user\n0\n#netconnect:end\n", ""));

        Assert.Equal((AccessLevel.Limited, "Install nftables on the host."), (report.Level, report.Message));
    }

    [Theory]
    [InlineData(255, "", "ssh: connect to host gw1 port 22: Connection refused")]
    [InlineData(0, "welcome to gw1\n", "")]
    public async Task Check_WhereNothingAnswersAsItShould_IsUnreachable(int code, string output, string error) =>
        Assert.Equal(AccessLevel.Unreachable, (await CheckAsync(new(code, output, error))).Level);

    private static Task<AccessReport> CheckAsync(ScriptResult result) =>
        new AccessCheck(new FixedReach(_ => result), new(), TimeProvider.System).CheckAsync(Host, TestContext.Current.CancellationToken);
}
