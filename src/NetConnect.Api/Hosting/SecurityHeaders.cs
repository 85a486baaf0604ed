using Microsoft.AspNetCore.Http;
using NetConnect.Api.Documentation;

namespace NetConnect.Api.Hosting;

/// <summary>Headers that every answer carries.</summary>
internal static class SecurityHeaders
{
    private const string OfApi = "default-src 'none'; frame-ancestors 'none'";

    // The page runs its own scripts and styles, and asks this server only.
    private const string OfPage =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

    public static Task SetAsync(HttpContext context, RequestDelegate next)
    {
        // On starting, because a failure clears what was set before.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers.ContentSecurityPolicy = IsUnder(context, OpenApiSetup.Page) ? OfPage : OfApi;
            if (IsUnder(context, "/v1"))
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static bool IsUnder(HttpContext context, string path) =>
        context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase);
}
