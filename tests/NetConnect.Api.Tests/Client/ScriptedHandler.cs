using System.Net;
using System.Text;

namespace NetConnect.Api.Tests.Client;

/// <summary>Answers each request with the next answer of a script, and remembers what was asked.</summary>
internal sealed class ScriptedHandler(params Func<HttpResponseMessage>[] script) : HttpMessageHandler
{
    public List<string> Requests { get; } = [];

    public static Func<HttpResponseMessage> Json(string body) => Answer("application/json", body);

    public static Func<HttpResponseMessage> Stream(string body) => Answer("text/event-stream", body);

    public static Func<HttpResponseMessage> Refuse(int status, string name) => Answer(
        "application/problem+json", $$"""{"type":"urn:netconnect:{{name}}","title":"t","status":{{status}},"detail":"d","errors":[]}""", status);

    public static Func<HttpResponseMessage> Break() => () => throw new HttpRequestException("The line broke.");

    private static Func<HttpResponseMessage> Answer(string type, string body, int status = 200) =>
        () => new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, type) };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.Where(header => header.Key is not ("Accept" or "traceparent"))
            .Select(header => $" {header.Key}: {string.Join(',', header.Value)}");
        Requests.Add($"{request.Method} {request.RequestUri!.PathAndQuery}{string.Concat(headers)}");
        return Task.FromResult(script[Requests.Count - 1]());
    }
}
