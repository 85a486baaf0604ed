using Microsoft.AspNetCore.Authentication;
using NetConnect.Api.Access;
using NetConnect.Api.Identity;
using NetConnect.Api.Problems;
using Orleans.Dashboard;

namespace NetConnect.Silo.Dashboard;

/// <summary>Orleans' dashboard beside the API, for operators only: silos, grains, calls and their times.</summary>
internal static class OperatorDashboard
{
    public const string Path = "/orleans";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Before the front door: a browser sends no tokens by itself, so one that has signed in has its own in a cookie.</summary>
    public static WebApplication UseDashboardCookie(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (!IsHere(context))
                return next(context);
            SignIn.Apply(context.Request);
            // The first one set is the last one asked: the front door's own policy lets no page run.
            context.Response.OnStarting(() =>
            {
                (context.Response.Headers.ContentSecurityPolicy, context.Response.Headers.CacheControl) = (Policy, "no-store");
                return Task.CompletedTask;
            });
            return next(context);
        });
        return app;
    }

    /// <summary>Behind the front door, which knows by now who asks.</summary>
    public static WebApplication MapOperatorDashboard(this WebApplication app)
    {
        app.Use((context, next) => IsHere(context) && !SignIn.IsAsked(context) ? AdmitAsync(context, next) : next(context));
        SignIn.Map(app);
        app.MapOrleansDashboard(Path).ExcludeFromDescription();
        return app;
    }

    private static Task AdmitAsync(HttpContext context, RequestDelegate next) => CallerReader.Read(context.User) switch
    {
        null => SignIn.IsPage(context.Request) ? SignIn.Ask(context) : context.ChallengeAsync(),
        { IsOperator: true } => next(context),
        _ => Problem.WriteAsync(context, Problem.Of(Gate.ForOperators)),
    };

    private static bool IsHere(HttpContext context) => context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}
