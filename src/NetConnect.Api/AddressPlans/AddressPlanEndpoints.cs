using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NetConnect.Api.Access;
using NetConnect.Api.Hosting;
using NetConnect.Api.Input;
using NetConnect.Api.Problems;
using NetConnect.Contracts;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.AddressPlans;

/// <summary><c>/v1/address-plans</c></summary>
internal static class AddressPlanEndpoints
{
    private static readonly ContractsJson Json = ContractsJson.Readable;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var plans = routes.MapGroup("/v1/address-plans");
        plans.MapGet("", ListAsync).Performs(Operation.ListAddressPlans);
        plans.MapPost("", CreateAsync).Performs(Operation.CreateAddressPlan);
        plans.MapGet("{id}", GetAsync).Performs(Operation.ReadAddressPlan);
        plans.MapDelete("{id}", DeleteAsync).Performs(Operation.DeleteAddressPlan);
    }

    private static Task<IResult> ListAsync(HttpContext context, IEstate estate) =>
        Handle.WithQuery(context, ReadQuery, async query => Handle.Page(
            await estate.ListAddressPlansAsync(query, context.RequestAborted), AddressPlanMapper.Map, Json.PageDtoAddressPlanDto));

    internal static ListQuery ReadQuery(QueryReader reader) => ListQueries.Entities(reader) with { Service = reader.Id("service") };

    private static Task<IResult> GetAsync(HttpContext context, IEstate estate, string id) =>
        Gate.Of(context, estate).AddressPlanAsync(id).Answered(admitted => Found(admitted.Entity));

    internal static IResult Found(AddressPlanView plan) => Answer.Ok(AddressPlanMapper.Map(plan), Json.AddressPlanDto, ETag.Of(plan.Generation));

    internal static IResult Created(AddressPlanView plan) => Answer.Created(
        AddressPlanMapper.Map(plan), Json.AddressPlanDto, $"/v1/address-plans/{plan.Id}", ETag.Of(plan.Generation));

    private static Task<IResult> CreateAsync(HttpContext context, IEstate estate)
    {
        var gate = Gate.Of(context, estate);
        return StrictBody.ReadAsync(context.Request).WithBody(AddressPlanBody.Read, async (draft, faults) =>
        {
            var service = await new References(estate, faults, context.RequestAborted).ServiceAsync(draft.Service, "/service");
            if (faults.Any)
                return new Refusal(faults.ToFault());
            if (gate.To(service) != Grant.Full)
                return new Refusal(draft.Service is null ? OnlyOperators : Gate.Forbidden);
            return await estate.CreateAddressPlanAsync(gate.Caller, draft, context.RequestAborted).Answered(Created);
        });
    }

    private static Model.Outcomes.Fault OnlyOperators => new(
        Model.Outcomes.FaultKind.Forbidden, "A plan for all services is the operators' to make: name a `service` of yours, or ask one of them.");

    private static Task<IResult> DeleteAsync(HttpContext context, IEstate estate, string id)
    {
        var gate = Gate.Of(context, estate);
        return Change.RunAsync(context, () => gate.AddressPlanAsync(id), admitted => estate.DeleteAddressPlanAsync(
            gate.Caller, admitted.Entity.Id, Change.BasisOf(admitted), context.RequestAborted)).Answered(_ => Results.NoContent());
    }
}
