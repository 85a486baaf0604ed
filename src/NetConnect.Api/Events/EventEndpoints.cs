using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NetConnect.Api.Access;
using NetConnect.Api.Hosting;
using NetConnect.Api.Input;
using NetConnect.Contracts;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Events;

/// <summary><c>/v1/events</c></summary>
internal static class EventEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/events", ListAsync).Performs(Operation.ListEvents);

    private static Task<IResult> ListAsync(HttpContext context, IEstate estate)
    {
        var gate = Gate.Of(context, estate);
        return Handle.WithQuery(context, ListQueries.Events, async query => Handle.Page(
            await estate.ListEventsAsync(
                query with { Scopes = await gate.ScopeAsync(service => service.IsOwnedBy(gate.Caller)) }, context.RequestAborted),
            EventMapper.Map,
            ContractsJson.Readable.PageDtoEventDto));
    }
}
