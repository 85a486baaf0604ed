using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NetConnect.Api.Access;
using NetConnect.Api.Hosting;
using NetConnect.Api.Input;
using NetConnect.Api.Problems;
using NetConnect.Contracts;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Graph;

/// <summary><c>/v1/graph</c></summary>
internal static class GraphEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/v1/graph", DrawAsync).Performs(Operation.DrawGraph);

    private static Task<IResult> DrawAsync(HttpContext context, IEstate estate)
    {
        var gate = Gate.Of(context, estate);
        return Handle.WithQuery(context, ReadQuery, async query =>
        {
            var faults = new InputFaults();
            await new References(estate, faults, context.RequestAborted).ServiceAsync(query.Service, "/service");
            if (faults.Any)
                return new Refusal(faults.ToFault());
            var graph = await estate.DrawGraphAsync(query with { VisibleTo = await gate.ScopeAsync(_ => true) }, context.RequestAborted);
            return Answer.Ok(new GraphMapper(gate).Map(graph), ContractsJson.Readable.GraphDto);
        });
    }

    internal static ListQuery ReadQuery(QueryReader reader) => new() { Limit = ListQueries.MaxLimit, Service = reader.Id("service") };
}
