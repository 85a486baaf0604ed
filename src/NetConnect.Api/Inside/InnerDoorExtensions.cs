using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NetConnect.Api.Problems;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Inside;

/// <summary>Opens the front door to the inside.</summary>
public static class InnerDoorExtensions
{
    private static readonly string[] Always = ["/healthz", "/readyz", "/metrics"];

    private static readonly Fault Elsewhere = new(FaultKind.NotFound, "This process serves no API: ask a gateway.");

    /// <summary>Puts <see cref="InnerDoor"/> before what is mapped after this.</summary>
    /// <param name="servesHttp">Whether requests from outside get in as well; if not, only whether the process lives is told.</param>
    public static WebApplication UseInnerDoor(this WebApplication app, bool servesHttp)
    {
        var door = app.Services.GetRequiredService<InnerDoor>();
        app.Use((RequestDelegate next) =>
        {
            door.LeadTo(next);
            return servesHttp ? next : context => IsForAll(context.Request.Path) ? next(context) : Problem.WriteAsync(context, Problem.Of(Elsewhere));
        });
        return app;
    }

    private static bool IsForAll(PathString path) => Always.Contains(path.Value, StringComparer.Ordinal);
}
