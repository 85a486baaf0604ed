using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NetConnect.Api.Tests.Support;

namespace NetConnect.Api.Tests.Http;

public class BadBodyTests
{
    private static readonly string[] Creations = ["/v1/services", "/v1/providers", "/v1/resources", "/v1/connections", "/v1/decisions"];

    public static TheoryData<string> Malformed() =>
    [
        "", " ", "not JSON", "{", "{\"name\": }", "{\"name\": \"a\",}", "{\"name\": 01}", "// c\n{}", "{}{}", "\uFEFF{}",
        "{\"name\": \"a\", \"name\": \"b\"}", "{\"na\\u006de\": \"a\", \"name\": \"b\"}", "{\"nmae\": \"a\"}", "{\"\\ud800\": 1}",
        "{\"name\": {\"a\": 1, \"a\": 2}}", string.Concat(Enumerable.Repeat("{\"name\":", 40)) + "1" + new string('}', 40),
        new string('[', 10_000),
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Post_Malformed_Is400(string body)
    {
        await using var host = await ApiHost.StartAsync();
        foreach (var path in Creations)
        {
            using var response = await PostAsync(host, path, body);
            await Support.Problems.ReadAsync(response, HttpStatusCode.BadRequest, "malformed");
        }
    }

    [Fact]
    public async Task Post_UnknownAndDuplicateMembers_AllAreListed()
    {
        await using var host = await ApiHost.StartAsync();
        using var duplicates = await PostAsync(host, "/v1/services", """{"name": "a", "name": "b", "approval": {"min": 1, "min": 1}}""");
        using var unknown = await PostAsync(host, "/v1/services", """{"name": 5, "id": "x", "approval": {"max": 1}}""");

        Assert.Equal(
            ["/approval/min duplicate-member", "/name duplicate-member"],
            (await Support.Problems.ReadAsync(duplicates, HttpStatusCode.BadRequest, "malformed")).Lines());
        Assert.Equal(
            ["/approval/max unknown-member", "/id unknown-member", "/name wrong-type"],
            (await Support.Problems.ReadAsync(unknown, HttpStatusCode.BadRequest, "malformed")).Lines());
    }

    [Fact]
    public async Task Post_WrongTypes_AllAreListed()
    {
        await using var host = await ApiHost.StartAsync();
        using var response = await PostAsync(host, "/v1/services", """
            {"name": 1, "description": [], "owners": ["ann", 2, null], "approval": {"approvers": [], "min": "1", "auto_approve_from": ["x"]}}
            """);

        Assert.Equal(
            [
                "/approval/approvers too-short", "/approval/auto_approve_from/0 bad-format", "/approval/min wrong-type",
                "/description wrong-type", "/name wrong-type", "/owners/0 bad-format", "/owners/1 wrong-type", "/owners/2 wrong-type",
            ],
            (await Support.Problems.ReadAsync(response, HttpStatusCode.UnprocessableEntity, "validation")).Lines());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("5")]
    public async Task Post_NoObject_Is422(string body)
    {
        await using var host = await ApiHost.StartAsync();
        foreach (var path in Creations)
        {
            using var response = await PostAsync(host, path, body);
            var problem = await Support.Problems.ReadAsync(response, HttpStatusCode.UnprocessableEntity, "validation");
            Assert.Equal([" wrong-type"], problem.Lines());
        }
    }

    [Theory]
    [InlineData("{\"name\": \"\\ud800\"}", "/name bad-character")]
    [InlineData("{\"name\": \"a\\u0000b\"}", "/name bad-character")]
    [InlineData("{\"name\": \"a\", \"approval\": {\"min\": 2}}", "/approval/min not-allowed")]
    [InlineData("{\"name\": null}", "/name required")]
    public async Task Post_ServiceWithAFault_Is422(string body, string line)
    {
        await using var host = await ApiHost.StartAsync();
        using var response = await PostAsync(host, "/v1/services", body);

        Assert.Equal([line], (await Support.Problems.ReadAsync(response, HttpStatusCode.UnprocessableEntity, "validation")).Lines());
    }

    [Fact]
    public async Task Post_Ipv6Only_HasItsOwnType()
    {
        await using var host = await ApiHost.StartAsync();
        using var mixed = await PostAsync(host, "/v1/resources", """{"subnet": "2001:db8::/32"}""");

        var problem = await Support.Problems.ReadAsync(mixed, HttpStatusCode.UnprocessableEntity, "validation");
        Assert.Contains("/subnet ipv6-unsupported", problem.Lines());
        Assert.Equal(5, problem.Errors.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_LongName_IsTooLargeOrAFault(bool withLength)
    {
        await using var host = await ApiHost.StartAsync();
        foreach (var path in Creations)
        {
            using var large = await PostAsync(host, path, $$"""{"name": "{{new string('x', 1_000_000)}}"}""", withLength: withLength);
            await Support.Problems.ReadAsync(large, HttpStatusCode.RequestEntityTooLarge, "too-large");
        }

        using var small = await PostAsync(host, "/v1/services", $$"""{"name": "{{new string('x', 200_000)}}"}""", withLength: withLength);
        Assert.Equal(
            ["/name too-long"], (await Support.Problems.ReadAsync(small, HttpStatusCode.UnprocessableEntity, "validation")).Lines());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/jsonx")]
    [InlineData(null)]
    public async Task Post_OtherMediaType_Is415(string? mediaType)
    {
        await using var host = await ApiHost.StartAsync();
        foreach (var path in Creations)
        {
            using var response = await PostAsync(host, path, "{}", mediaType);
            await Support.Problems.ReadAsync(response, HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
        }
    }

    private static async Task<HttpResponseMessage> PostAsync(
        ApiHost host, string path, string body, string? mediaType = "application/json", bool withLength = true)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        using HttpContent content = withLength ? new ByteArrayContent(bytes) : new StreamContent(new UnseekableStream(bytes));
        content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);
        return await host.Ann().PostAsync(path, content, TestContext.Current.CancellationToken);
    }

    /// <summary>A body whose length is not known before it ends.</summary>
    private sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
