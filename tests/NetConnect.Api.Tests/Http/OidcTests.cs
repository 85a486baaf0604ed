using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using NetConnect.Api.Tests.Support;

namespace NetConnect.Api.Tests.Http;

public class OidcTests
{
    [Fact]
    public async Task Get_TokensOfTheAuthority_AreTakenAndOthersAreNot()
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var host = await StartAsync(issuer);
        using var stranger = RSA.Create(2048);
        var strangersKey = new RsaSecurityKey(stranger) { KeyId = issuer.Key.KeyId };
        var shared = new SymmetricSecurityKey(Encoding.ASCII.GetBytes(issuer.Key.Rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = issuer.Key.KeyId };
        var now = ApiHost.Start;

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, issuer.Issue(now)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(host, issuer.Issue(now, token => token.TokenType = "at+jwt")));
        string[] refused =
        [
            issuer.Issue(now, token => token.Audience = "api://other"),
            issuer.Issue(now, token => token.Issuer = "http://127.0.0.1:1"),
            issuer.Issue(now, token => token.TokenType = "logout+jwt"),
            issuer.Issue(now, token => token.Claims.Remove("sub")),
            issuer.Issue(now, token => token.SigningCredentials = null),
            issuer.Issue(now, token => token.SigningCredentials = new(strangersKey, SecurityAlgorithms.RsaSha256)),
            issuer.Issue(now, token => token.SigningCredentials = new(issuer.Key, SecurityAlgorithms.RsaSha512)),
            issuer.Issue(now, token => token.SigningCredentials = new(shared, SecurityAlgorithms.HmacSha256)),
            issuer.Issue(now.AddHours(-2)),
            issuer.Issue(now.AddHours(2)),
        ];
        foreach (var token in refused)
            Assert.True(HttpStatusCode.Unauthorized == await StatusAsync(host, token), token);
    }

    [Fact]
    public async Task Get_ConfiguredGroupsClaim_IsTheOnlyOneThatCounts()
    {
        await using var issuer = await TestIssuer.StartAsync();
        await using var host = await StartAsync(issuer);
        Model.Identity.Caller? seen = null;
        host.BeforeEndpoint = context => seen = Api.Identity.CallerReader.Read(context.User);

        await StatusAsync(host, issuer.Issue(ApiHost.Start));

        Assert.Equal(["web"], seen!.Groups);
        Assert.False(seen.IsOperator);
    }

    private static Task<ApiHost> StartAsync(TestIssuer issuer) => ApiHost.StartAsync(options => options with
    {
        Authority = issuer.Url, Audience = "api://netconnect", GroupsClaim = "teams", RequireHttpsMetadata = false,
    });

    private static async Task<HttpStatusCode> StatusAsync(ApiHost host, string token)
    {
        using var response = await host.Client(token).GetAsync("/v1/services/not-an-id", TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
