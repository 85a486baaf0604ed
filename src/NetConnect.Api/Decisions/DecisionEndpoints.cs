using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NetConnect.Api.Access;
using NetConnect.Api.Connections;
using NetConnect.Api.Hosting;
using NetConnect.Api.Idempotency;
using NetConnect.Api.Input;
using NetConnect.Contracts;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Decisions;

/// <summary><c>/v1/decisions</c>: dry runs.</summary>
internal static class DecisionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/decisions", DecideAsync).Performs(Operation.Decide).RunsAgain();

    private static Task<IResult> DecideAsync(HttpContext context, IEstate estate, TimeProvider time)
    {
        var gate = Gate.Of(context, estate);
        return StrictBody.ReadAsync(context.Request).WithBody(body => ConnectionBody.ReadDryRun(body, time.GetUtcNow()), (input, faults) =>
            PairRequest.DraftAsync(context, estate, gate, input, faults).Then(draft =>
                estate.DecideAsync(gate.Caller, draft, context.RequestAborted)
                    .Answered(decision => Answer.Ok(DecisionMapper.Map(decision), ContractsJson.Readable.DecisionDto))));
    }
}
