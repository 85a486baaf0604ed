using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NetConnect.Api.Access;
using NetConnect.Api.Events;
using NetConnect.Api.Hosting;
using NetConnect.Api.Input;
using NetConnect.Contracts;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Audit;

/// <summary><c>/v1/audit</c></summary>
internal static class AuditEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/audit", ListAsync).Performs(Operation.ListAudit);

    private static Task<IResult> ListAsync(HttpContext context, IEstate estate)
    {
        var gate = Gate.Of(context, estate);
        return Handle.WithQuery(context, ListQueries.Audit, async query => Handle.Page(
            await estate.ListAuditAsync(
                query with { Scopes = await gate.ScopeAsync(service => service.IsOwnedBy(gate.Caller)) }, context.RequestAborted),
            EventMapper.Map,
            ContractsJson.Readable.PageDtoAuditDto));
    }
}
