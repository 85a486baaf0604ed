using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace NetConnect.Api.Identity;

/// <summary>Everything under <c>/v1</c>, known or not, asks for a valid token before it says anything else.</summary>
public sealed class RequireTokenMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase) && CallerReader.Read(context.User) is null
            ? context.ChallengeAsync()
            : next(context);
}
