using Microsoft.AspNetCore.Http;
using NetConnect.Runtime.Store;

namespace NetConnect.Api.Idempotency;

/// <summary>An answer that was given before.</summary>
internal sealed class KeptAnswer(ReceiptAnswer answer) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = answer.Status;
        if (answer.Location is { } location)
            response.Headers.Location = location;
        if (answer.ETag is { } eTag)
            response.Headers.ETag = eTag;
        response.ContentType = "application/json; charset=utf-8";
        return response.WriteAsync(answer.Body, httpContext.RequestAborted);
    }
}
