using NetConnect.CloudSim.Tests.Support;

namespace NetConnect.CloudSim.Tests.Signing;

public class SignatureTests
{
    [Fact]
    public async Task Call_SignedWithTheRootKey_IsAnsweredForTheRootAccount()
    {
        await using var host = await SimHost.StartAsync();
        var who = await host.StsAsync(Signer.Root, "GetCallerIdentity");
        Assert.Equal(("000000000000", "arn:aws:iam::000000000000:root"), (who["Account"], who["Arn"]));
        Assert.Null((await host.Ec2Async(Signer.Root, "DescribeVpcs")).Error);
    }

    [Theory]
    [InlineData("ec2", "AuthFailure", 401)]
    [InlineData("sts", "InvalidClientTokenId", 403)]
    public async Task Call_WithAnUnknownKey_IsRefusedInTheServicesOwnWords(string service, string code, int status)
    {
        await using var host = await SimHost.StartAsync();
        var reply = await Send(host, new Signer("AKIANOBODY", "test"), service, TimeSpan.Zero);
        Assert.Equal((code, status), (reply.Error, reply.Response.Status));
    }

    [Theory]
    [InlineData("ec2")]
    [InlineData("sts")]
    public async Task Call_WithTheWrongSecret_DoesNotMatch(string service)
    {
        await using var host = await SimHost.StartAsync();
        Assert.Equal("SignatureDoesNotMatch", (await Send(host, new Signer("test", "guess"), service, TimeSpan.Zero)).Error);
    }

    [Fact]
    public async Task Call_ChangedAfterSigning_DoesNotMatch()
    {
        await using var host = await SimHost.StartAsync();
        var request = Signer.Root.Sign(new Uri(host.Url), "eu-west-1", "ec2", DateTimeOffset.UtcNow, "Action=DescribeVpcs&Version=2016-11-15");
        var type = request.Content!.Headers.ContentType;
        request.Content = new StringContent("Action=DescribeTags&Version=2016-11-15") { Headers = { ContentType = type } };
        Assert.Equal("SignatureDoesNotMatch", (await host.SendAsync(request)).Error);
    }

    [Theory]
    [InlineData("ec2", -6, "RequestExpired")]
    [InlineData("ec2", 6, "RequestExpired")]
    [InlineData("sts", -6, "SignatureDoesNotMatch")]
    [InlineData("ec2", -4, null)]
    public async Task Call_FromAClockThatIsOff_IsAcceptedWithinFiveMinutes(string service, int minutes, string? code)
    {
        await using var host = await SimHost.StartAsync();
        Assert.Equal(code, (await Send(host, Signer.Root, service, TimeSpan.FromMinutes(minutes))).Error);
    }

    [Fact]
    public async Task Call_WithoutASignature_IsRefused()
    {
        await using var host = await SimHost.StartAsync();
        using var ec2 = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent("Action=DescribeVpcs&Version=2016-11-15") };
        using var sts = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent("Action=GetCallerIdentity&Version=2011-06-15") };
        Assert.Equal("AuthFailure", (await host.SendAsync(ec2)).Error);
        Assert.Equal("MissingAuthenticationToken", (await host.SendAsync(sts)).Error);
    }

    private static Task<Reply> Send(SimHost host, Signer signer, string service, TimeSpan skew) => service == "ec2"
        ? host.SendAsync(signer, "ec2", "2016-11-15", "DescribeVpcs", DateTimeOffset.UtcNow + skew, [])
        : host.SendAsync(signer, "sts", "2011-06-15", "GetCallerIdentity", DateTimeOffset.UtcNow + skew, []);
}
