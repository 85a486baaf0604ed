using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NetConnect.Api.Problems;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Health;

/// <summary><c>/healthz</c>, <c>/readyz</c> and <c>/metrics</c>; without a token, and they tell nothing of anybody.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => Results.Text("ok\n"));
        routes.MapGet("/readyz", Ready);
        routes.MapGet("/metrics", Metrics);
    }

    private static IResult Ready(IReadiness readiness) => readiness.IsReady
        ? Results.Text("ready\n")
        : new Refusal(new(FaultKind.Unavailable, readiness.Reason ?? "Still starting: try again in a moment."));

    private static IResult Metrics(IReadiness readiness, RequestCounter requests)
    {
        var text = new StringBuilder("# HELP netconnect_ready Whether the process can serve.\n# TYPE netconnect_ready gauge\n")
            .Append(readiness.IsReady ? "netconnect_ready 1\n" : "netconnect_ready 0\n");
        requests.WriteTo(text);
        return Results.Text(text.ToString(), "text/plain; version=0.0.4; charset=utf-8");
    }
}
