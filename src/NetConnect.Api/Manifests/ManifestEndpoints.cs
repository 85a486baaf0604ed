using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NetConnect.Api.Access;
using NetConnect.Api.Hosting;
using NetConnect.Api.Idempotency;
using NetConnect.Api.Input;
using NetConnect.Contracts;
using NetConnect.Model.Outcomes;
using NetConnect.Providers;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Manifests;

/// <summary><c>/v1/manifests</c></summary>
internal static class ManifestEndpoints
{
    private static readonly ContractsJson Json = ContractsJson.Readable;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var manifests = routes.MapGroup("/v1/manifests");
        manifests.MapPost("plan", PlanAsync).Performs(Operation.PlanManifest).RunsAgain();
        manifests.MapPost("apply", ApplyAsync).Performs(Operation.ApplyManifest).RunsAgain();
    }

    private static Task<IResult> PlanAsync(HttpContext context, IEstate estate, ProviderRegistry modules, TimeProvider time) =>
        StepsAsync(context, estate, modules, time).Answered(steps => Answer.Ok(ManifestMapper.Map(steps), Json.ManifestPlanDto));

    private static Task<IResult> ApplyAsync(HttpContext context, IEstate estate, ProviderRegistry modules, TimeProvider time) =>
        StepsAsync(context, estate, modules, time).Then(async steps =>
            Answer.Ok(ManifestMapper.Map(await ManifestRun.CarryOutAsync(steps)), Json.ManifestResultDto));

    private static async Task<Outcome<ImmutableArray<ManifestStep>>> StepsAsync(
        HttpContext context, IEstate estate, ProviderRegistry modules, TimeProvider time)
    {
        var read = await StrictBody.ReadManifestAsync(context.Request);
        if (read.Value is not { } document)
            return read.Fault!;
        using (document)
        {
            var world = new ManifestWorld(estate, Gate.Of(context, estate), context.RequestAborted);
            return await new ManifestPlanner(world, modules, time).PlanAsync(document.RootElement);
        }
    }
}
