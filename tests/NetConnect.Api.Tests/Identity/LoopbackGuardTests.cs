using NetConnect.Api.Identity;

namespace NetConnect.Api.Tests.Identity;

public class LoopbackGuardTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://127.1.2.3:0")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://[::1]:8080")]
    [InlineData("http://127.0.0.1:8080;https://localhost:8443")]
    public void Check_Loopback_IsFine(string urls) => Assert.Null(LoopbackGuard.Check([urls]));

    [Theory]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://*:8080")]
    [InlineData("http://+:8080")]
    [InlineData("http://[::]:8080")]
    [InlineData("http://10.0.0.1:8080")]
    [InlineData("http://localhost.example.org")]
    [InlineData("http://127.0.0.1:8080;http://0.0.0.0:9090")]
    [InlineData("rubbish")]
    public void Check_AnythingWider_IsRefusedByName(string urls) =>
        Assert.Contains(urls.Split(';')[^1], LoopbackGuard.Check([urls]), StringComparison.Ordinal);

    [Fact]
    public void Check_AuthorityWithoutAudience_IsRefused()
    {
        var options = new ApiOptions { DataDirectory = "/", Authority = "https://issuer.example" };

        Assert.NotNull(options.Check());
        Assert.Null((options with { Audience = "netconnect" }).Check());
        Assert.Null((options with { Authority = " " }).Check());
    }
}
