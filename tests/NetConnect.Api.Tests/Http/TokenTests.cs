using System.Net;
using System.Security.Cryptography;
using NetConnect.Api.Tests.Support;
using NetConnect.Contracts.Local;

namespace NetConnect.Api.Tests.Http;

public class TokenTests
{
    /// <summary>Needs a token, reaches nothing behind the door.</summary>
    private const string Probe = "/v1/services/not-an-id";

    [Fact]
    public async Task Get_ValidToken_GetsThrough()
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, host.Tokens.Issue("ann", [], TimeSpan.FromHours(1), host.Clock.Now)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, ForgedToken.Signed(host.Tokens, ForgedToken.Claims(host.Clock.Now))));
    }

    [Theory]
    [InlineData("GET", "/v1")]
    [InlineData("GET", "/v1/")]
    [InlineData("GET", "/v1/nothing/here")]
    [InlineData("GET", "/V1/Services")]
    [InlineData("PATCH", "/v1/services")]
    [InlineData("TRACE", "/v1/services")]
    [InlineData("POST", "/v1/connections")]
    [InlineData("GET", "/%761/services")]
    public async Task Send_NoToken_Is401WhateverIsThere(string method, string path)
    {
        await using var host = await ApiHost.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await host.Client(null).SendAsync(request, TestContext.Current.CancellationToken);

        await Support.Problems.ReadAsync(response, HttpStatusCode.Unauthorized, "unauthenticated");
        Assert.Equal("Bearer", Assert.Single(response.Headers.WwwAuthenticate).ToString());
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    public static TheoryData<string, string, object?> WrongClaims() => new()
    {
        { "issuer", "iss", "https://somewhere.else" },
        { "no issuer", "iss", null },
        { "audience", "aud", "netconnect2" },
        { "no audience", "aud", null },
        { "no subject", "sub", null },
        { "empty subject", "sub", "" },
        { "blank subject", "sub", "  " },
        { "control character in subject", "sub", "ann\n" },
        { "no end", "exp", null },
        { "end that is no number", "exp", "tomorrow" },
        { "long subject", "sub", new string('x', 300) },
    };

    [Theory]
    [MemberData(nameof(WrongClaims))]
    public async Task Get_WrongClaim_Is401(string why, string claim, object? value)
    {
        await using var host = await ApiHost.StartAsync();
        var claims = ForgedToken.Claims(host.Clock.Now);
        claims[claim] = value;
        if (value is null)
            claims.Remove(claim);

        Assert.True(HttpStatusCode.Unauthorized == await StatusAsync(host, ForgedToken.Signed(host.Tokens, claims)), why);
    }

    [Fact]
    public async Task Get_WrongSignatureOrHeader_Is401()
    {
        await using var host = await ApiHost.StartAsync();
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var claims = ForgedToken.Claims(host.Clock.Now);
        var good = ForgedToken.Signed(host.Tokens, claims);
        var parts = good.Split('.');
        string[] forged =
        [
            "garbage",
            "a.b.c",
            "..",
            parts[0] + "." + parts[1] + ".",
            parts[0] + "." + parts[1] + "." + new string(parts[2].Reverse().ToArray()),
            ForgedToken.Unsigned(new { alg = "none", typ = "JWT" }, claims) + ".",
            ForgedToken.Unsigned(new { alg = "None", typ = "JWT" }, claims) + "." + parts[2],
            ForgedToken.WithHmac(host.Tokens, claims),
            ForgedToken.Signed(stranger, claims),
            ForgedToken.Signed(stranger, claims, kid: host.Tokens.SecurityKey.KeyId),
            ForgedToken.Signed(host.Tokens, claims, type: "logout+jwt"),
            ForgedToken.Signed(host.Tokens, claims, algorithm: "ES384"),
            ForgedToken.Signed(host.Tokens, claims, algorithm: "RS256"),
            new string('x', 5000),
        ];

        foreach (var token in forged)
            Assert.True(HttpStatusCode.Unauthorized == await StatusAsync(host, token), token);
    }

    [Theory]
    [InlineData(59, HttpStatusCode.NotFound)]
    [InlineData(61, HttpStatusCode.Unauthorized)]
    public async Task Get_AroundTheLifetime_ClocksMayBeAMinuteApart(int seconds, HttpStatusCode expected)
    {
        await using var host = await ApiHost.StartAsync();
        var lifetime = TimeSpan.FromHours(1);
        var token = host.Tokens.Issue("ann", [], lifetime, ApiHost.Start);

        host.Clock.Now = ApiHost.Start + lifetime + TimeSpan.FromSeconds(seconds);
        Assert.Equal(expected, await StatusAsync(host, token));

        host.Clock.Now = ApiHost.Start - TimeSpan.FromSeconds(seconds);
        Assert.Equal(expected, await StatusAsync(host, token));
    }

    [Fact]
    public async Task Get_KeyOfAnotherInstallation_Is401()
    {
        await using var host = await ApiHost.StartAsync();
        using var folder = new TempFolder();
        using var other = LocalTokens.Open(folder.Path);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(host, other.Issue("ann", [], TimeSpan.FromHours(1), host.Clock.Now)));
    }

    private static async Task<HttpStatusCode> StatusAsync(ApiHost host, string token)
    {
        using var client = host.Client(null);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + token);
        using var response = await client.GetAsync(Probe, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
