using System.Net;
using NetConnect.Cluster.Tests.Support;
using NetConnect.Storage.Tests.Postgres;

namespace NetConnect.Cluster.Tests;

/// <summary>Orleans' dashboard tells everything about everybody: operators see it, and nobody else.</summary>
public sealed class DashboardTests(Members members) : IClassFixture<Members>
{
    private const string Operators = "netconnect-operators";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Pages => ["/orleans", "/orleans/", "/ORLEANS/index.html", "/orleans/DashboardCounters", "/orleans/GrainState?grainId=1&grainType=service", "/orleans/SiloStats/x", "/orleans/index.min.js"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Who_is_no_operator_is_refused(string page)
    {
        Needs();
        using var anonymous = new HttpClient { BaseAddress = new(members.One.Url) };
        using var developer = Members.HttpOf(members.One, "ann", "payments");
        using var auditor = Members.HttpOf(members.One, "audrey", "netconnect-auditors");

        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(anonymous, page)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(developer, page)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(auditor, page)).StatusCode);
    }

    [Fact]
    public async Task An_operator_sees_the_page_and_the_silos()
    {
        Needs();
        using var olga = Members.HttpOf(members.Two, "olga", Operators);

        var page = await GetAsync(olga, "/orleans/");
        var counters = await GetAsync(olga, "/orleans/DashboardCounters");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("<html", await page.Content.ReadAsStringAsync(Stop), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("script-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, counters.StatusCode);
        Assert.Contains("one#", await counters.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ClusterStats")]
    [InlineData("GrainTypes")]
    [InlineData("TopGrainMethods")]
    [InlineData("LifecycleStages")]
    [InlineData("index.min.js")]
    public async Task An_operator_gets_what_the_page_asks_for(string part)
    {
        Needs();
        using var olga = Members.HttpOf(members.One, "olga", Operators);

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(olga, $"/orleans/{part}")).StatusCode);
    }

    [Fact]
    public async Task A_browser_is_sent_to_sign_in_and_its_cookie_opens_the_dashboard_only()
    {
        Needs();
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new(), AllowAutoRedirect = false }) { BaseAddress = new(members.One.Url) };
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        var sent = await GetAsync(browser, "/orleans/");
        var asked = await GetAsync(browser, "/orleans/sign-in");
        await SignInAsync(browser, "nonsense");
        var again = await GetAsync(browser, "/orleans/");
        var signed = await SignInAsync(browser, members.One.IssueToken("olga", [Operators]));
        var seen = await GetAsync(browser, "/orleans/");

        Assert.Equal("/orleans/sign-in", sent.Headers.Location?.ToString());
        Assert.Contains("<form", await asked.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal("/orleans/sign-in", again.Headers.Location?.ToString());
        Assert.Equal("/orleans/", signed.Headers.Location?.ToString());
        Assert.All(["httponly", "samesite=strict", "path=/orleans"], flag => Assert.Contains(flag, signed.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase));
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        using var elsewhere = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/services", UriKind.Relative));
        elsewhere.Headers.Add("Cookie", signed.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SendAsync(elsewhere, Stop)).StatusCode);
    }

    [Fact]
    public async Task The_API_document_knows_nothing_of_it()
    {
        Needs();
        using var olga = Members.HttpOf(members.One, "olga", Operators);

        Assert.DoesNotContain("orleans", await olga.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Stop), StringComparison.OrdinalIgnoreCase);
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient http, string page) => http.GetAsync(new Uri(page, UriKind.Relative), Stop);

    private static async Task<HttpResponseMessage> SignInAsync(HttpClient browser, string token)
    {
        using var form = new FormUrlEncodedContent([new("token", token)]);
        return await browser.PostAsync(new Uri("/orleans/sign-in", UriKind.Relative), form, Stop);
    }

    private static void Needs() => Assert.SkipUnless(PostgresCluster.IsThere, PostgresCluster.WhyNot);
}
