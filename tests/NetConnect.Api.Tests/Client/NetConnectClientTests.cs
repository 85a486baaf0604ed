using NetConnect.Contracts.Client;
using static NetConnect.Api.Tests.Client.ScriptedHandler;

namespace NetConnect.Api.Tests.Client;

public sealed class NetConnectClientTests
{
    private static readonly string Service = """{"id":"1","name":"web","owners":["user:ann"]}""";

    [Fact]
    public async Task AllAsync_FollowsCursorsToTheEnd()
    {
        var handler = new ScriptedHandler(Json($$"""{"items":[{{Service}}],"next_cursor":"c"}"""), Json("""{"items":[],"next_cursor":null}"""));

        var all = await Paging.AllAsync(ClientOf(handler).ListServicesAsync, new() { Name = "web" }, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal("web", Assert.Single(all).Name);
        Assert.Equal(["GET /v1/services?limit=500&name=web", "GET /v1/services?limit=500&cursor=c&name=web"], handler.Requests);
    }

    [Fact]
    public async Task Refusal_TellsItsNameAndWhetherToTryAgain()
    {
        var client = ClientOf(new(Refuse(412, "stale"), Refuse(503, "unavailable")));

        var stale = await Assert.ThrowsAsync<NetConnectApiException>(() => client.DeleteServiceAsync("1", TestContext.Current.CancellationToken));
        var busy = await Assert.ThrowsAsync<NetConnectApiException>(() => client.DeleteServiceAsync("1", TestContext.Current.CancellationToken));

        Assert.Equal((ProblemNames.Stale, 412, false), (stale.Name, stale.Status, stale.IsTransient));
        Assert.Equal((ProblemNames.Unavailable, true), (busy.Name, busy.IsTransient));
    }

    [Fact]
    public async Task SendAsync_HandsOnWhatThisVersionDoesNotKnow()
    {
        var document = await ClientOf(new(Json("""{"id":"1","from_tomorrow":[1]}""")))
            .SendAsync(HttpMethod.Get, "/v1/services/1", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("""{"id":"1","from_tomorrow":[1]}""", document.GetRawText());
    }

    private static NetConnectClient ClientOf(ScriptedHandler handler) =>
        new(new HttpClient(handler) { BaseAddress = new("http://netconnect.test") });
}
