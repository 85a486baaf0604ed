using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;
using NetConnect.Contracts.Local;

namespace NetConnect.Api.Identity;

/// <summary>Which bearer tokens are valid: in local mode those of the local key, otherwise the authority's.</summary>
internal static class TokenValidation
{
    /// <summary>How far clocks may be apart.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);

    private static readonly string[] OidcAlgorithms = ["RS256", "ES256", "PS256"];

    private static readonly string[] OidcTypes = ["JWT", "at+jwt", "application/at+jwt"];

    public static void Local(JwtBearerOptions bearer, LocalTokens tokens, TimeProvider time)
    {
        Common(bearer, CallerReader.GroupsClaim, time);
        var parameters = bearer.TokenValidationParameters;
        parameters.ValidIssuer = LocalMode.Issuer;
        parameters.ValidAudience = LocalMode.Audience;
        parameters.ValidAlgorithms = [LocalMode.Algorithm];
        parameters.ValidTypes = [LocalMode.TokenType];
        parameters.IssuerSigningKey = tokens.SecurityKey;
    }

    public static void Oidc(JwtBearerOptions bearer, ApiOptions options, TimeProvider time)
    {
        Common(bearer, options.GroupsClaim, time);
        bearer.Authority = options.Authority;
        bearer.RequireHttpsMetadata = options.RequireHttpsMetadata;
        var parameters = bearer.TokenValidationParameters;
        parameters.ValidAudience = options.Audience;
        parameters.ValidAlgorithms = OidcAlgorithms;
        parameters.TypeValidator = (type, _, _) => TypeOf(type);
    }

    private static void Common(JwtBearerOptions bearer, string groupsClaim, TimeProvider time)
    {
        bearer.MapInboundClaims = false;
        // Why a token was refused helps mostly those who forge one.
        bearer.IncludeErrorDetails = false;
        bearer.TimeProvider = time;
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            ValidateIssuer = true,
            ValidateAudience = true,
            ValidateIssuerSigningKey = true,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = Skew,
            NameClaimType = "sub",
            RoleClaimType = groupsClaim,
            LifetimeValidator = (notBefore, expires, _, _) => IsWithin(notBefore, expires, time.GetUtcNow().UtcDateTime),
        };
        bearer.Events = new JwtBearerEvents { OnTokenValidated = context => TokenSubject.CheckAsync(context, groupsClaim) };
    }

    private static bool IsWithin(DateTime? notBefore, DateTime? expires, DateTime now) =>
        expires is { } end && now <= end + Skew && (notBefore is not { } start || now >= start - Skew);

    // Not every issuer sets a type; one that is set must be an access token's.
    private static string TypeOf(string? type) =>
        string.IsNullOrEmpty(type) || OidcTypes.Contains(type, StringComparer.OrdinalIgnoreCase)
            ? type ?? ""
            : throw new SecurityTokenInvalidTypeException("Not an access token.");
}
