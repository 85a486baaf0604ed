using System.Net;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>The store can't be read for a moment: nobody is told of a failure that was none, and the server's log holds no unhandled one.</summary>
public sealed class AbsentStoreTests(AbsentEstate estate) : IClassFixture<AbsentEstate>
{
    [Fact]
    public async Task An_answer_that_can_be_held_back_no_longer_is_given_as_it_was()
    {
        var connection = await (await Pair.PlantAsync(estate)).RequestAsync();
        estate.Store.Watch(connection.Id, int.MaxValue);
        (await GetAsync(connection.Id, wait: false)).Dispose();
        estate.Store.Watch(connection.Id, estate.Store.Reads);

        using var answer = await GetAsync(connection.Id, wait: true);

        Assert.True(estate.Store.WasMissed, "The answer was not held back.");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Preference-Applied"));
    }

    [Fact]
    public async Task A_feed_ends_and_whoever_comes_back_misses_nothing()
    {
        var (user, olga) = ($"nina{Estate.NextNumber()}", estate.Http("olga", "netconnect-operators"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/events") { Headers = { { "Accept", "text/event-stream" } } };
        using var response = await olga.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        await reader.ReadLineAsync();
        estate.Store.HidesLog = true;

        await estate.As(user).CreateServiceAsync(new($"of {user}"));

        await reader.ReadToEndAsync().WaitAsync(Wait.Patience);
        estate.Store.HidesLog = false;
        Assert.Contains($"of {user}", await olga.GetStringAsync("/v1/events"), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GetAsync(string id, bool wait)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/connections/{id}");
        if (wait)
            request.Headers.Add("Prefer", "wait=5");
        return await estate.Http("olga", "netconnect-operators").SendAsync(request);
    }
}
