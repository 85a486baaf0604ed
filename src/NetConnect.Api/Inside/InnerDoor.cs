using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using NetConnect.Api.Problems;

namespace NetConnect.Api.Inside;

/// <summary>
/// The front door for callers that reached this process otherwise than by HTTP: the same pipeline, so that they are authenticated, authorised,
/// audited and refused by the very same code. An <see cref="HttpClient"/> over it needs no socket.
/// </summary>
public sealed class InnerDoor(IServiceScopeFactory scopes) : HttpMessageHandler
{
    private readonly TaskCompletionSource<RequestDelegate> _pipeline = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What is behind the door; whoever came earlier has waited for it.</summary>
    internal void LeadTo(RequestDelegate pipeline) => _pipeline.TrySetResult(pipeline);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var pipeline = await _pipeline.Task.WaitAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        using var answer = new MemoryStream();
        var context = await ContextOfAsync(request, scope.ServiceProvider, cancellationToken);
        context.Response.Body = answer;
        await pipeline(context);
        await context.Response.CompleteAsync();
        return ResponseOf(context.Response, answer.ToArray());
    }

    private static async Task<HttpContext> ContextOfAsync(HttpRequestMessage request, IServiceProvider services, CancellationToken cancellationToken)
    {
        var context = new DefaultHttpContext { RequestServices = services, RequestAborted = cancellationToken };
        var (target, uri) = (context.Request, request.RequestUri!);
        (target.Method, target.Protocol, target.Scheme, target.Host) = (request.Method.Method, HttpProtocol.Http11, uri.Scheme, new(uri.Authority));
        (target.Path, target.QueryString) = (PathString.FromUriComponent(uri), QueryString.FromUriComponent(uri));
        var body = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : [];
        (target.Body, target.ContentLength) = (new MemoryStream(body, writable: false), body.Length);
        context.Features.Set<IHttpRequestBodyDetectionFeature>(new HasBody(body.Length > 0));
        foreach (var (name, values) in request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? []))
            target.Headers[name] = values.ToArray();
        return context;
    }

    private static HttpResponseMessage ResponseOf(HttpResponse from, byte[] body)
    {
        var response = new HttpResponseMessage((System.Net.HttpStatusCode)from.StatusCode) { Content = new ByteArrayContent(body) };
        foreach (var (name, values) in from.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, values.ToArray()))
                response.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        return response;
    }

    private sealed class HasBody(bool canHaveBody) : IHttpRequestBodyDetectionFeature
    {
        public bool CanHaveBody => canHaveBody;
    }
}
