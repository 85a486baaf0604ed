using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>The process dies between effect and answer: sent again under its key, a request is answered from what it made, and makes nothing more.</summary>
public sealed class LostAnswerTests(ForgetfulEstate estate) : IClassFixture<ForgetfulEstate>
{
    [Fact]
    public async Task Whatever_is_made_or_changed_has_one_effect_and_the_answer_of_its_kind()
    {
        var pair = await Pair.PlantAsync(estate);
        var (ann, bob) = (pair.Ann, pair.Bob);

        await TwiceAsync(ann.User, "/v1/services", $$"""{"name": "second of {{ann.User}}"}""", HttpStatusCode.Created);
        await TwiceAsync(
            ann.User, "/v1/providers",
            $$"""
            {"service": "{{ann.Service}}", "name": "second", "provider_type": "AWS", "account": "{{ann.Account}}", "region": "{{ann.Region}}",
             "settings": {"role_arn": "arn:aws:iam::{{ann.Account}}:role/netconnect"} }
            """,
            HttpStatusCode.Created);
        await TwiceAsync(
            ann.User, "/v1/resources",
            $$"""{"service": "{{ann.Service}}", "provider": "{{ann.Provider}}", "name": "second", "network_id": "{{ann.Vpc}}", "subnet": "10.1.2.0/24"}""",
            HttpStatusCode.Created);
        await TwiceAsync(
            ann.User, "/v1/address-plans", $$"""{"service": "{{ann.Service}}", "name": "plan", "pools": ["10.1.0.0/16"]}""", HttpStatusCode.Created);
        var asked = await TwiceAsync(
            ann.User, "/v1/connections",
            $$"""{"name": "link", "resource_left": "{{pair.Web.Id}}", "resource_right": "{{pair.Database.Id}}"}""",
            HttpStatusCode.Accepted);
        await TwiceAsync(bob.User, $"/v1/connections/{asked["id"]}/approve", $$"""{"plan_hash": "{{asked["plan_hash"]}}"}""", HttpStatusCode.OK);
        await TwiceAsync(ann.User, "/v1/decisions", $$"""{"resource_left": "{{pair.Web.Id}}", "resource_right": "{{pair.Database.Id}}"}""", HttpStatusCode.OK);
    }

    [Fact]
    public async Task Sixteen_at_once_make_one_thing_even_when_no_answer_is_ever_kept()
    {
        var user = $"sam{Estate.NextNumber()}";
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => SendAsync(user, "/v1/services", $$"""{"name": "of {{user}}"}""", "one")));

        Assert.Single(answers.Select(answer => (answer.Status, (string?)answer.Body["id"])).Distinct());
    }

    /// <summary>The body of the second answer.</summary>
    private async Task<JsonNode> TwiceAsync(string user, string path, string body, HttpStatusCode status)
    {
        var key = $"{path} {Estate.NextNumber()}";
        var first = await SendAsync(user, path, body, key);
        var second = await SendAsync(user, path, body, key);
        Assert.True(first.Status == status, first.Body.ToString());
        Assert.Equal((first.Status, first.Location, (string?)first.Body["id"]), (second.Status, second.Location, (string?)second.Body["id"]));
        return second.Body;
    }

    private async Task<(HttpStatusCode Status, string? Location, JsonNode Body)> SendAsync(string user, string path, string body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers = { { "Idempotency-Key", key } },
        };
        using var response = await estate.Http(user).SendAsync(request);
        return (response.StatusCode, response.Headers.Location?.OriginalString, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
