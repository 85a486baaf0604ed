using System.Net;
using System.Text;
using NetConnect.Contracts;
using NetConnect.Contracts.Services;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>One key: one effect and one answer, however often, by however many at once, and across a restart.</summary>
public sealed class IdempotencyTests(Estate estate) : IClassFixture<Estate>
{
    [Theory]
    [InlineData(2)]
    [InlineData(16)]
    public async Task Sent_many_times_at_once_it_has_one_effect_and_one_answer(int times)
    {
        var (user, name, key) = Names();

        var answers = await Task.WhenAll(Enumerable.Range(0, times).Select(_ => CreateAsync(user, name, key)));

        Assert.Single(answers.Distinct());
        Assert.Equal(HttpStatusCode.Created, answers[0].Status);
        Assert.Single((await estate.As(user).ListServicesAsync(new() { Name = name })).Items);
    }

    [Fact]
    public async Task Sent_again_later_it_gives_the_answer_of_then_with_location_and_etag()
    {
        var (user, name, key) = Names();
        var first = await CreateAsync(user, name, key);
        var made = Service(first);
        await estate.As(user).EditServiceAsync(made.Id, new() { Description = "changed since" });

        Assert.Equal(first, await CreateAsync(user, name, key));
        Assert.Equal($"/v1/services/{made.Id}", first.Location);
        Assert.Equal("\"1\"", first.ETag);
    }

    [Fact]
    public async Task Another_body_under_the_same_key_is_a_mistake()
    {
        var (user, name, key) = Names();
        await CreateAsync(user, name, key);

        var other = await CreateAsync(user, name + " too", key);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Contains("urn:netconnect:idempotency-mismatch", other.Body, StringComparison.Ordinal);
        Assert.Empty((await estate.As(user).ListServicesAsync(new() { Name = name + " too" })).Items);
    }

    [Fact]
    public async Task The_same_key_of_somebody_else_is_another_one()
    {
        var (user, name, key) = Names();
        var (other, othersName, _) = Names();

        var (mine, theirs) = (await CreateAsync(user, name, key), await CreateAsync(other, othersName, key));

        Assert.Equal(HttpStatusCode.Created, theirs.Status);
        Assert.NotEqual(Service(mine).Id, Service(theirs).Id);
    }

    [Fact]
    public async Task A_refusal_is_not_kept_so_that_what_was_in_the_way_can_be_removed()
    {
        var (user, name, key) = Names();
        var inTheWay = await estate.As(user).CreateServiceAsync(new(name));
        Assert.Equal(HttpStatusCode.Conflict, (await CreateAsync(user, name, key)).Status);
        await estate.As(user).DeleteServiceAsync(inTheWay.Id);

        Assert.Equal(HttpStatusCode.Created, (await CreateAsync(user, name, key)).Status);
    }

    [Fact]
    public async Task Actions_and_dry_runs_have_one_answer_too()
    {
        var pair = await Pair.PlantAsync(estate);
        var wish = pair.Wish();
        var ann = pair.Ann.Client.WithKey($"request {pair.Web.Id}");
        var connection = await ann.RequestConnectionAsync(wish);
        Assert.Equal(connection.Id, (await ann.RequestConnectionAsync(wish)).Id);

        var bob = pair.Bob.Client.WithKey($"approve {connection.Id}");
        var approved = await bob.ApproveConnectionAsync(connection.Id, new(PlanHash: connection.PlanHash));
        await pair.ReachesAsync(connection, "ESTABLISHED");
        Assert.Equal(approved.State, (await bob.ApproveConnectionAsync(connection.Id, new(PlanHash: connection.PlanHash))).State);

        var dry = pair.Ann.Client.WithKey($"decide {pair.Web.Id}");
        Assert.Equal((await dry.DecideAsync(wish)).FactsAt, (await dry.DecideAsync(wish)).FactsAt);
    }

    private static (string User, string Name, string Key) Names()
    {
        var number = Estate.NextNumber();
        return ($"ida{number}", $"once {number}", $"key {number}");
    }

    private async Task<Kept> CreateAsync(string user, string name, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/services")
        {
            Content = new StringContent($$"""{"name": "{{name}}"}""", Encoding.UTF8, "application/json"),
            Headers = { { "Idempotency-Key", key } },
        };
        using var response = await estate.Http(user).SendAsync(request);
        return new(response.StatusCode, response.Headers.Location?.OriginalString, response.Headers.ETag?.Tag, await response.Content.ReadAsStringAsync());
    }

    private static ServiceDto Service(Kept answer) => System.Text.Json.JsonSerializer.Deserialize(answer.Body, ContractsJson.Default.ServiceDto)!;

    private sealed record Kept(HttpStatusCode Status, string? Location, string? ETag, string Body);
}
