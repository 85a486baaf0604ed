using System.Net;
using NetConnect.Api.Tests.Support;

namespace NetConnect.Api.Tests.Http;

public class EdgeTests
{
    [Theory]
    [InlineData("/v1/services/x", "not-found")]
    [InlineData("/v1/providers/x", "not-found")]
    [InlineData("/v1/providers/x/networks", "not-found")]
    [InlineData("/v1/resources/00000000", "not-found")]
    [InlineData("/v1/connections/%2e%2e", "not-found")]
    [InlineData("/v1/connections/x/decision", "not-found")]
    [InlineData("/v1/connections/x/path?protocol=icmp", "not-found")]
    [InlineData("/v1/connections/x/events", "not-found")]
    [InlineData("/v1/graphs", "not-found")]
    [InlineData("/v1/nothing", "not-found")]
    [InlineData("/nothing", "not-found")]
    public async Task Get_NoIdOrNoPath_Is404(string path, string name)
    {
        await using var host = await ApiHost.StartAsync();
        using var response = await host.Ann().GetAsync(path, TestContext.Current.CancellationToken);

        await Support.Problems.ReadAsync(response, HttpStatusCode.NotFound, name);
    }

    [Theory]
    [InlineData("approve", """{"plan_hash": "sha256:1"}""")]
    [InlineData("approve", "")]
    [InlineData("reject", """{"reason": ""}""")]
    [InlineData("withdraw", "")]
    [InlineData("retry", "{}")]
    public async Task Post_ActionOnNoId_Is404WhateverTheBodySays(string action, string body)
    {
        await using var host = await ApiHost.StartAsync();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await host.Ann().PostAsync($"/v1/connections/x/{action}", content, TestContext.Current.CancellationToken);

        await Support.Problems.ReadAsync(response, HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("PUT", "/v1/services/x", "DELETE, GET, HEAD, PATCH")]
    [InlineData("PUT", "/v1/services", "GET, HEAD, POST")]
    [InlineData("GET", "/v1/decisions", "POST")]
    [InlineData("GET", "/v1/connections/x/approve", "POST")]
    [InlineData("DELETE", "/v1/audit", "GET, HEAD")]
    [InlineData("POST", "/healthz", "GET")]
    public async Task Send_OtherMethod_Is405WithAllow(string method, string path, string allow)
    {
        await using var host = await ApiHost.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await host.Ann().SendAsync(request, TestContext.Current.CancellationToken);

        await Support.Problems.ReadAsync(response, HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        Assert.Equal(allow, string.Join(", ", response.Content.Headers.Allow.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("/v1/services", "GET, HEAD, POST")]
    [InlineData("/v1/connections/x/approve", "POST")]
    public async Task Options_OfAPath_TellsItsMethods(string path, string allow)
    {
        await using var host = await ApiHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        using var response = await host.Ann().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(allow, string.Join(", ", response.Content.Headers.Allow.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("/v1/services", HttpStatusCode.Unauthorized)]
    public async Task Options_OfNoPathOrWithoutAToken_IsRefused(string path, HttpStatusCode status)
    {
        await using var host = await ApiHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        using var response = await (status == HttpStatusCode.Unauthorized ? host.Client(null) : host.Ann()).SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("/v1/services?limit=0", "/limit out-of-range")]
    [InlineData("/v1/services?limit=501", "/limit out-of-range")]
    [InlineData("/v1/services?limit=-1", "/limit out-of-range")]
    [InlineData("/v1/services?limit=1&limit=2", "/limit too-many")]
    [InlineData("/v1/services?limit=", "/limit out-of-range")]
    [InlineData("/v1/resources?cursor=%21%21", "/cursor bad-format")]
    [InlineData("/v1/events?cursor=YWJj", "/cursor bad-format")]
    [InlineData("/v1/connections?state=UP", "/state unknown-value")]
    [InlineData("/v1/connections?health=GOOD", "/health unknown-value")]
    [InlineData("/v1/connections?resource=x", "/resource bad-format")]
    public async Task Get_BadQuery_Is422(string path, string line)
    {
        await using var host = await ApiHost.StartAsync();
        using var response = await host.Ann().GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal([line], (await Support.Problems.ReadAsync(response, HttpStatusCode.UnprocessableEntity, "validation")).Lines());
    }

    [Theory]
    [InlineData("/v1/audit?service=x", "/service unknown-parameter")]
    [InlineData("/v1/providers?Limit=5", "/Limit unknown-parameter")]
    public async Task Get_UnknownParameter_Is400(string path, string line)
    {
        await using var host = await ApiHost.StartAsync();
        using var response = await host.Ann().GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal([line], (await Support.Problems.ReadAsync(response, HttpStatusCode.BadRequest, "malformed")).Lines());
    }

    [Fact]
    public async Task Get_Problem_IsReadableInATerminal()
    {
        await using var host = await ApiHost.StartAsync();
        using var response = await host.Client(null).GetAsync("/v1", TestContext.Current.CancellationToken);

        Assert.Contains(
            "`Authorization: Bearer TOKEN`", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_FailureInside_Is500ThatTellsATraceIdAndNothingElse()
    {
        await using var host = await ApiHost.StartAsync();
        using var response = await host.Unjudged().GetAsync(
            "/v1/services/11111111-0000-4000-8000-000000000001", TestContext.Current.CancellationToken);

        var problem = await Support.Problems.ReadAsync(response, HttpStatusCode.InternalServerError, "internal");
        Assert.NotEmpty(problem.TraceId!);
        Assert.DoesNotContain("canary", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Get_Health_NeedsNoTokenAndTellsReadiness()
    {
        await using var host = await ApiHost.StartAsync();
        var client = host.Client(null);
        var cancellation = TestContext.Current.CancellationToken;

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/healthz", cancellation)).StatusCode);
        await Support.Problems.ReadAsync(await client.GetAsync("/readyz", cancellation), HttpStatusCode.ServiceUnavailable, "unavailable");
        host.Readiness.IsReady = true;
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/readyz", cancellation)).StatusCode);
        Assert.Contains("netconnect_http_requests_total{status=\"503\"} 1", await client.GetStringAsync("/metrics", cancellation), StringComparison.Ordinal);
    }
}
