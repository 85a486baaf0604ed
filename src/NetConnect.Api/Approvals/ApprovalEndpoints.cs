using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NetConnect.Api.Access;
using NetConnect.Api.Connections;
using NetConnect.Api.Hosting;
using NetConnect.Api.Input;
using NetConnect.Contracts;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Approvals;

/// <summary><c>/v1/approvals</c>: what waits for the caller's own word, not what an operator might override.</summary>
internal static class ApprovalEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/approvals", ListAsync).Performs(Operation.ListApprovals);

    internal static ListQuery ReadQuery(QueryReader reader) => ListQueries.Plain(reader);

    private static Task<IResult> ListAsync(HttpContext context, IEstate estate)
    {
        var gate = Gate.Of(context, estate);
        return Handle.WithQuery(context, ReadQuery, async query =>
        {
            var mine = await gate.ScopeAsync(service => service.IsApprovedBy(gate.Caller));
            return Handle.Page(
                await estate.ListApprovalsAsync(gate.Caller, query with { VisibleTo = mine }, context.RequestAborted),
                ConnectionMapper.Map,
                ContractsJson.Readable.PageDtoConnectionDto);
        });
    }
}
