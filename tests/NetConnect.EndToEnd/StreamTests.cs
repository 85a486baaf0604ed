using System.Net;
using NetConnect.Contracts.Events;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>Live feeds: every event once, in order, whatever interrupts them; and not a moment longer than one may see them.</summary>
public sealed class StreamTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task A_feed_tells_what_the_pages_tell_with_the_same_ids()
    {
        var pair = await Pair.PlantAsync(estate);
        var connection = await pair.RequestAsync();
        await using var feed = new Listener(pair.Ann.Client.FollowConnectionEventsAsync(connection.Id, after: "0"));
        await pair.ApproveAsync(connection);
        await pair.ReachesAsync(connection, "ESTABLISHED");

        var pages = await pair.EventsAsync(connection);

        Assert.Equal(pages.Select(e => (e.Id, e.Type)), (await feed.HearAsync(pages.Count)).Select(e => (e.Id, e.Type)));
    }

    [Fact]
    public async Task Under_load_and_with_interruptions_every_event_comes_once()
    {
        var olga = estate.Operator();
        var from = await LastIdAsync();
        var writers = Enumerable.Range(0, 8).Select(async _ =>
        {
            for (var i = 0; i < 10; i++)
                await estate.As($"luke{Estate.NextNumber()}").CreateServiceAsync(new($"load {Estate.NextNumber()}"));
        }).ToList();
        var heard = new List<EventDto>();
        while (heard.Count < 80)
        {
            await using var feed = new Listener(olga.FollowEventsAsync(heard.LastOrDefault()?.Id ?? from));
            heard.AddRange(await feed.HearAsync(Math.Min(7, 80 - heard.Count)));
        }

        await Task.WhenAll(writers);
        var written = (await olga.ListEventsAsync(new() { Limit = 500, Cursor = CursorOf(from) })).Items;
        Assert.Equal(written.Take(heard.Count).Select(e => e.Id), heard.Select(e => e.Id));
    }

    [Fact]
    public async Task A_new_service_of_ones_own_is_in_the_feed_from_its_first_event()
    {
        var user = $"nora{Estate.NextNumber()}";
        await using var feed = new Listener(estate.As(user).FollowEventsAsync(await LastIdAsync()));

        var service = await estate.As(user).CreateServiceAsync(new($"of {user}"));

        Assert.Equal($"service:{service.Id}", (await feed.HearAsync(1)).Single().Subject, ignoreCase: true);
    }

    [Fact]
    public async Task A_feed_ends_when_its_reader_is_no_longer_an_owner()
    {
        var (ann, bob) = ($"ann{Estate.NextNumber()}", $"bob{Estate.NextNumber()}");
        var service = await estate.As(ann).CreateServiceAsync(new($"of {ann} and {bob}", Owners: [$"user:{bob}"]));
        using var response = await OpenAsync(bob, "/v1/events");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        await reader.ReadLineAsync();

        await estate.As(ann).EditServiceAsync(service.Id, new() { Owners = new[] { $"user:{ann}" } });

        var rest = await reader.ReadToEndAsync().WaitAsync(Wait.Patience);
        Assert.DoesNotContain("service-edited", rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_of_others_has_no_feed()
    {
        var pair = await Pair.PlantAsync(estate);
        var connection = await pair.RequestAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync("eve", $"/v1/connections/{connection.Id}/events")).StatusCode);
    }

    [Theory]
    [InlineData("999999999", HttpStatusCode.Gone)]
    [InlineData("not-a-position", HttpStatusCode.BadRequest)]
    public async Task A_position_that_can_not_be_gone_on_from_is_refused(string id, HttpStatusCode status) =>
        Assert.Equal(status, (await OpenAsync("olga", "/v1/events", id)).StatusCode);

    [Theory]
    [InlineData("/v1/services", "application/json")]
    [InlineData("/v1/events", "text/event-stream")]
    public async Task A_head_tells_the_headers_and_ends(string path, string mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path) { Headers = { { "Accept", mediaType } } };
        using var response = await estate.Http("olga").SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    private static string CursorOf(string id) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(id)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private async Task<string> LastIdAsync()
    {
        string? cursor = null, last = null;
        do
        {
            var page = await estate.Operator().ListEventsAsync(new() { Limit = 500, Cursor = cursor });
            (cursor, last) = (page.NextCursor, page.Items.LastOrDefault()?.Id ?? last);
        }
        while (cursor is not null);
        return last ?? "0";
    }

    private Task<HttpResponseMessage> OpenAsync(string user, string path, string? lastId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", "text/event-stream" } } };
        if (lastId is not null)
            request.Headers.Add("Last-Event-ID", lastId);
        return estate.Http(user, user == "olga" ? ["netconnect-operators"] : []).SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
