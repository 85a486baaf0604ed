using System.Diagnostics;
using System.Net;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary><c>Prefer: wait=N</c>: the answer comes when the connection has settled.</summary>
public sealed class WaitingTests(Estate estate) : IClassFixture<Estate>
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Answers_wait_until_the_connection_stands_and_until_it_is_gone()
    {
        var pair = await Pair.PlantAsync(estate);
        var connection = await pair.RequestAsync();

        var approved = await pair.Bob.Client.WithWait(Long).ApproveConnectionAsync(connection.Id, new(PlanHash: connection.PlanHash));
        Assert.Equal("ESTABLISHED", approved.State);
        Assert.Equal("DELETED", (await pair.Ann.Client.WithWait(Long).DeleteConnectionAsync(connection.Id)).State);
    }

    [Fact]
    public async Task A_request_that_waits_for_people_has_settled()
    {
        var pair = await Pair.PlantAsync(estate);
        var clock = Stopwatch.StartNew();

        var connection = await pair.Ann.Client.WithWait(Long).RequestConnectionAsync(pair.Wish());

        Assert.Equal("PENDING_APPROVAL", connection.State);
        Assert.True(clock.Elapsed < Long / 2);
    }

    [Fact]
    public async Task When_the_time_is_over_the_answer_says_how_far_it_is()
    {
        var pair = await Pair.PlantAsync(estate);
        var connection = await pair.RequestAsync();
        await estate.Cloud.FailAsync(
            new { Kind = "error", Actions = new[] { "CreateVpcPeeringConnection" }, pair.Ann.Account, Code = "Unavailable", Status = 503 });
        await pair.ApproveAsync(connection);

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/connections/{connection.Id}") { Headers = { { "Prefer", "wait=1" } } };
        using var answer = await estate.Http(pair.Ann.User).SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("wait=1", answer.Headers.GetValues("Preference-Applied").Single());
        Assert.Contains("\"PROVISIONING\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await estate.Cloud.HealAsync(pair.Accounts);
        await pair.ReachesAsync(connection, "ESTABLISHED");
    }
}
