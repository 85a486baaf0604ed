using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using NetConnect.Api.Idempotency;
using NetConnect.Runtime.Store;

namespace NetConnect.Api.Hosting;

/// <summary>A successful answer with a body and, where due, <c>Location</c> and <c>ETag</c>.</summary>
internal sealed class JsonAnswer<T>(T body, JsonTypeInfo<T> type, int status, string? location, string? eTag) : IResult, IKept
{
    public T Body => body;

    /// <summary>The same answer about a later state.</summary>
    public JsonAnswer<T> With(T later, string? laterETag) => new(later, type, status, location, laterETag);

    public ReceiptAnswer Keep() => new(status, location, eTag, JsonSerializer.Serialize(body, type));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        if (location is not null)
            response.Headers.Location = location;
        if (eTag is not null)
            response.Headers.ETag = eTag;
        return response.WriteAsJsonAsync(body, type, "application/json; charset=utf-8", httpContext.RequestAborted);
    }
}
