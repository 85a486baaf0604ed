using Microsoft.AspNetCore.Http;

namespace NetConnect.Api.Hosting;

/// <summary>Headers that every answer carries.</summary>
internal static class SecurityHeaders
{
    public static Task SetAsync(HttpContext context, RequestDelegate next)
    {
        // On starting, because a failure clears what was set before.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
            if (context.Request.Path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase))
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
