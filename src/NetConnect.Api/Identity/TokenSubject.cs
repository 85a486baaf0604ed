using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace NetConnect.Api.Identity;

/// <summary>Refuses valid tokens that speak for nobody, and gives the groups claim its one name.</summary>
internal static class TokenSubject
{
    public static Task CheckAsync(TokenValidatedContext context, string groupsClaim)
    {
        if (context.Principal?.Identity is ClaimsIdentity identity && groupsClaim != CallerReader.GroupsClaim)
            Rename(identity, groupsClaim);
        if (context.Principal is null || CallerReader.Read(context.Principal) is null)
            context.Fail("The token names no subject.");
        return Task.CompletedTask;
    }

    private static void Rename(ClaimsIdentity identity, string groupsClaim)
    {
        // A claim of that name that is not the configured one grants nothing.
        foreach (var stray in identity.FindAll(CallerReader.GroupsClaim).ToList())
            identity.RemoveClaim(stray);
        foreach (var group in identity.FindAll(groupsClaim).ToList())
            identity.AddClaim(new Claim(CallerReader.GroupsClaim, group.Value, group.ValueType, group.Issuer));
    }
}
