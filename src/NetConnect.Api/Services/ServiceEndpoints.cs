using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NetConnect.Api.Access;
using NetConnect.Api.Hosting;
using NetConnect.Api.Input;
using NetConnect.Api.Problems;
using NetConnect.Contracts;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Services;

/// <summary><c>/v1/services</c></summary>
internal static class ServiceEndpoints
{
    private static readonly ContractsJson Json = ContractsJson.Readable;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var services = routes.MapGroup("/v1/services");
        services.MapGet("", ListAsync).Performs(Operation.ListServices);
        services.MapPost("", CreateAsync).Performs(Operation.CreateService);
        services.MapGet("{id}", GetAsync).Performs(Operation.ReadService);
        services.MapPatch("{id}", EditAsync).Performs(Operation.EditService);
        services.MapDelete("{id}", DeleteAsync).Performs(Operation.DeleteService);
    }

    private static Task<IResult> ListAsync(HttpContext context, IEstate estate)
    {
        var gate = Gate.Of(context, estate);
        return Handle.WithQuery(context, ListQueries.Entities, async query => Handle.Page(
            await estate.ListServicesAsync(query, context.RequestAborted),
            service => ServiceMapper.Map(service, gate.To(Operation.ReadService, service)),
            Json.PageDtoServiceDto));
    }

    private static Task<IResult> GetAsync(HttpContext context, IEstate estate, string id) =>
        Gate.Of(context, estate).ServiceAsync(id)
            .Answered(admitted => Found(admitted.Entity, admitted.Grant));

    internal static IResult Found(ServiceView service, Grant grant) =>
        Answer.Ok(ServiceMapper.Map(service, grant), Json.ServiceDto, ETag.Of(service.Generation));

    private static Task<IResult> CreateAsync(HttpContext context, IEstate estate)
    {
        var caller = Gate.Of(context, estate).Caller;
        return StrictBody.ReadAsync(context.Request).WithBody(body => ServiceBody.Read(body, caller), async (draft, faults) =>
        {
            var references = new References(estate, faults, context.RequestAborted);
            await references.ServicesAsync(draft.Approval?.AutoApproveFrom ?? [], "/approval/auto_approve_from");
            return faults.Any
                ? new Refusal(faults.ToFault())
                : await estate.CreateServiceAsync(caller, draft, context.RequestAborted).Answered(Created);
        });
    }

    internal static IResult Created(ServiceView service) => Answer.Created(
        ServiceMapper.Map(service, Grant.Full), Json.ServiceDto, $"/v1/services/{service.Id}", ETag.Of(service.Generation));

    private static Task<IResult> EditAsync(HttpContext context, IEstate estate, string id)
    {
        var gate = Gate.Of(context, estate);
        return MergePatch.RunAsync(context, () => gate.ServiceAsync(id), async (admitted, patch) =>
        {
            var (service, faults) = (admitted.Entity, new InputFaults());
            var edit = MergePatch.Read(ServiceMapper.Editable(service), patch, [], faults, ServiceBody.ReadEdit);
            var references = new References(estate, faults, context.RequestAborted);
            await references.NewServicesAsync(
                edit.Approval?.AutoApproveFrom ?? [], service.Approval?.AutoApproveFrom ?? [], "/approval/auto_approve_from");
            return faults.Any
                ? faults.ToFault()
                : await estate.EditServiceAsync(gate.Caller, service.Id, edit, Change.BasisOf(admitted), context.RequestAborted);
        }).Answered(service => Found(service, Grant.Full));
    }

    private static Task<IResult> DeleteAsync(HttpContext context, IEstate estate, string id)
    {
        var gate = Gate.Of(context, estate);
        return Change.RunAsync(context, () => gate.ServiceAsync(id), admitted => estate.DeleteServiceAsync(
            gate.Caller, admitted.Entity.Id, Change.BasisOf(admitted), context.RequestAborted)).Answered(_ => Results.NoContent());
    }
}
