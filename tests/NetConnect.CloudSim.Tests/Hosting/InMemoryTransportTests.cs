using NetConnect.CloudSim.Faults;
using NetConnect.CloudSim.Tests.Support;

namespace NetConnect.CloudSim.Tests.Hosting;

public sealed class InMemoryTransportTests
{
    private static readonly Uri Url = new("http://cloud.test/");

    private readonly SimWorld sim = new();

    [Fact]
    public async Task A_signed_request_is_answered_and_an_unsigned_one_refused_as_over_HTTP()
    {
        using var http = new HttpClient(new InMemoryTransport(sim.Emulator));

        var answer = await http.SendAsync(Signed("Action=DescribeVpcs&Version=2016-11-15"), TestContext.Current.CancellationToken);
        var refusal = await http.PostAsync(Url, new StringContent("Action=DescribeVpcs&Version=2016-11-15"), TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(401, (int)refusal.StatusCode);
        Assert.Contains("AuthFailure", await refusal.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lost_answers_break_the_connection_and_refusals_say_when_to_come_back()
    {
        using var http = new HttpClient(new InMemoryTransport(sim.Emulator));
        sim.Fault(new() { Kind = FaultKind.Error, Code = "RequestLimitExceeded", Status = 503, RetryAfterSeconds = 7, Count = 1 });
        sim.Fault(new() { Kind = FaultKind.LostAnswer, Skip = 1 });

        var busy = await http.SendAsync(Signed("Action=DescribeVpcs&Version=2016-11-15"), TestContext.Current.CancellationToken);

        Assert.Equal(TimeSpan.FromSeconds(7), busy.Headers.RetryAfter?.Delta);
        await Assert.ThrowsAsync<HttpRequestException>(() =>
            http.SendAsync(Signed("Action=DescribeVpcs&Version=2016-11-15"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Signatures_may_be_judged_by_another_clock_than_the_clouds()
    {
        using var http = new HttpClient(new InMemoryTransport(sim.Emulator, TimeProvider.System));

        var answer = await http.SendAsync(
            Signer.Root.Sign(Url, SimWorld.Ireland, "ec2", DateTimeOffset.UtcNow, "Action=DescribeVpcs&Version=2016-11-15"), TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)answer.StatusCode);
    }

    private HttpRequestMessage Signed(string body) => Signer.Root.Sign(Url, SimWorld.Ireland, "ec2", sim.Time.GetUtcNow(), body);
}
