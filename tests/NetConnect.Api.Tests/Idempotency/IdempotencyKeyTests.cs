using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using NetConnect.Api.Idempotency;
using NetConnect.Api.Tests.Support;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Tests.Idempotency;

public class IdempotencyKeyTests
{
    public static TheoryData<string> BadKeys => [" ", new string('k', 256), "tab\there"];

    [Theory]
    [MemberData(nameof(BadKeys))]
    public async Task Post_BadKey_Is400(string key)
    {
        await using var host = await ApiHost.StartAsync();

        await Support.Problems.ReadAsync(await PostAsync(host, key), HttpStatusCode.BadRequest, "malformed");
    }

    [Fact]
    public void Read_EmptyKey_IsMalformed()
    {
        var http = new DefaultHttpContext();
        http.Request.Headers["Idempotency-Key"] = "";

        Assert.Equal(FaultKind.Malformed, IdempotencyKey.Read(http.Request).Fault?.Kind);
    }

    [Fact]
    public async Task Post_TwoKeys_Is400()
    {
        await using var host = await ApiHost.StartAsync();

        await Support.Problems.ReadAsync(await PostAsync(host, "one", "two"), HttpStatusCode.BadRequest, "malformed");
    }

    [Fact]
    public async Task Post_KeyOf255Characters_IsTaken()
    {
        await using var host = await ApiHost.StartAsync();

        await Support.Problems.ReadAsync(await PostAsync(host, new string('k', 255)), HttpStatusCode.UnprocessableEntity, "validation");
    }

    [Fact]
    public async Task Post_BodyTooLarge_Is413WithAKeyToo()
    {
        await using var host = await ApiHost.StartAsync();
        using var request = Request(new string(' ', 300_000), "large");

        await Support.Problems.ReadAsync(await SendAsync(host, request), HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    private static async Task<HttpResponseMessage> PostAsync(ApiHost host, params string[] keys)
    {
        using var request = Request("{}", keys);
        return await SendAsync(host, request);
    }

    private static Task<HttpResponseMessage> SendAsync(ApiHost host, HttpRequestMessage request) =>
        host.Ann().SendAsync(request, TestContext.Current.CancellationToken);

    private static HttpRequestMessage Request(string body, params string[] keys)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/services") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var key in keys)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return request;
    }
}
