using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace NetConnect.Api.Tests.Http;

/// <summary>An OIDC issuer over real HTTP, with discovery and keys.</summary>
internal sealed class TestIssuer : IAsyncDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly WebApplication _app;

    private TestIssuer()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        Key = new RsaSecurityKey(_rsa) { KeyId = "key-1" };
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new { issuer = Url, jwks_uri = Url + "/keys" }));
        _app.MapGet("/keys", () => Results.Json(new { keys = new[] { PublicKey() } }));
    }

    public RsaSecurityKey Key { get; }

    public string Url => _app.Urls.First();

    public static async Task<TestIssuer> StartAsync()
    {
        var issuer = new TestIssuer();
        await issuer._app.StartAsync(TestContext.Current.CancellationToken);
        return issuer;
    }

    public string Issue(DateTimeOffset now, Action<SecurityTokenDescriptor>? adjust = null)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Url,
            Audience = "api://netconnect",
            NotBefore = now.UtcDateTime,
            Expires = now.UtcDateTime.AddHours(1),
            Claims = new Dictionary<string, object> { ["sub"] = "ann", ["teams"] = new[] { "web" }, ["groups"] = new[] { "netconnect-operators" } },
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        };
        adjust?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _rsa.Dispose();
    }

    private object PublicKey()
    {
        var parameters = _rsa.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA", use = "sig", kid = Key.KeyId,
            n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent),
        };
    }
}
