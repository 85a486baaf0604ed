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
            .Answered(admitted => Answer.Ok(ServiceMapper.Map(admitted.Entity, admitted.Grant), Json.ServiceDto));

    private static Task<IResult> CreateAsync(HttpContext context, IEstate estate)
    {
        var caller = Gate.Of(context, estate).Caller;
        return StrictBody.ReadAsync(context.Request).WithBody(body => ServiceBody.Read(body, caller), async (draft, faults) =>
        {
            var references = new References(estate, faults, context.RequestAborted);
            await references.ServicesAsync(draft.Approval?.AutoApproveFrom ?? [], "/approval/auto_approve_from");
            return faults.Any
                ? new Refusal(faults.ToFault())
                : await estate.CreateServiceAsync(caller, draft, context.RequestAborted).Answered(service =>
                    Answer.Created(ServiceMapper.Map(service, Grant.Full), Json.ServiceDto, $"/v1/services/{service.Id}"));
        });
    }

    private static Task<IResult> DeleteAsync(HttpContext context, IEstate estate, string id)
    {
        var gate = Gate.Of(context, estate);
        return gate.ServiceAsync(id).Then(admitted =>
            estate.DeleteServiceAsync(gate.Caller, admitted.Entity.Id, context.RequestAborted).Answered(_ => Results.NoContent()));
    }
}
