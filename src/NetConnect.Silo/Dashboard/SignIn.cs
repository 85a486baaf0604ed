namespace NetConnect.Silo.Dashboard;

/// <summary>Gives a browser a token for the dashboard, and for nothing else: the API takes none from cookies.</summary>
internal static class SignIn
{
    private const string Cookie = "netconnect-operator";

    private const string Path = OperatorDashboard.Path + "/sign-in";

    private const string Page = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>NetConnect operators</title></head>
        <body style="font: 16px sans-serif; margin: 4em auto; max-width: 36em">
        <h1>The cluster's dashboard</h1>
        <p>It is for operators. Paste a token of one; in local mode <code>netconnect token --as NAME --groups netconnect-operators</code> prints it.</p>
        <form method="post"><input name="token" type="password" autocomplete="off" aria-label="Token" required style="width: 100%"><p><button>Sign in</button></p></form>
        </body></html>
        """;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, () => Results.Content(Page, "text/html; charset=utf-8")).ExcludeFromDescription();
        routes.MapPost(Path, (Delegate)KeepAsync).ExcludeFromDescription();
    }

    public static bool IsAsked(HttpContext context) => context.Request.Path.Equals(Path, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a person's browser asks for a page, not a script of it for data.</summary>
    public static bool IsPage(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);

    /// <summary>What was in the cookie, if anything, was no valid token: it goes.</summary>
    public static Task Ask(HttpContext context)
    {
        context.Response.Cookies.Delete(Cookie, OptionsFor(context.Request));
        context.Response.Redirect(Path);
        return Task.CompletedTask;
    }

    /// <summary>Lets the cookie count as the header that a program would have sent.</summary>
    public static void Apply(HttpRequest request)
    {
        if (request.Headers.Authorization.Count == 0 && request.Cookies[Cookie] is { Length: > 0 } token)
            request.Headers.Authorization = $"Bearer {token}";
    }

    private static async Task<IResult> KeepAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        if (form?["token"].ToString().Trim() is not { Length: > 0 } token)
            return Results.Redirect(Path);
        context.Response.Cookies.Append(Cookie, token, OptionsFor(context.Request));
        return Results.Redirect(OperatorDashboard.Path + "/");
    }

    private static CookieOptions OptionsFor(HttpRequest request) => new()
    {
        Path = OperatorDashboard.Path,
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = request.IsHttps,
    };
}
