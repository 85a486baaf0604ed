using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NetConnect.Api.AddressPlans;
using NetConnect.Api.Approvals;
using NetConnect.Api.Audit;
using NetConnect.Api.Connections;
using NetConnect.Api.Decisions;
using NetConnect.Api.Documentation;
using NetConnect.Api.Events;
using NetConnect.Api.Facts;
using NetConnect.Api.Graph;
using NetConnect.Api.Health;
using NetConnect.Api.Hosting;
using NetConnect.Api.Identity;
using NetConnect.Api.Operations;
using NetConnect.Api.Manifests;
using NetConnect.Api.Problems;
using NetConnect.Api.Providers;
using NetConnect.Api.Resources;
using NetConnect.Api.Services;

namespace NetConnect.Api;

/// <summary>Puts the front door into an application.</summary>
public static class NetConnectApiEndpoints
{
    /// <summary>Adds middleware and endpoints, in the order in which a request meets them.</summary>
    public static WebApplication MapNetConnectApi(this WebApplication app)
    {
        var requests = app.Services.GetRequiredService<RequestCounter>();
        app.Use((HttpContext context, RequestDelegate next) => requests.CountAsync(context, next));
        app.Use(SecurityHeaders.SetAsync);
        app.UseMiddleware<ProblemMiddleware>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<RequireTokenMiddleware>();
        ServiceEndpoints.Map(app);
        ProviderEndpoints.Map(app);
        ResourceEndpoints.Map(app);
        AddressPlanEndpoints.Map(app);
        ConnectionEndpoints.Map(app);
        ApprovalEndpoints.Map(app);
        DecisionEndpoints.Map(app);
        FactEndpoints.Map(app);
        GraphEndpoints.Map(app);
        ManifestEndpoints.Map(app);
        EventEndpoints.Map(app);
        AuditEndpoints.Map(app);
        OperationsEndpoints.Map(app);
        HealthEndpoints.Map(app);
        OpenApiSetup.Map(app);
        return app;
    }
}
