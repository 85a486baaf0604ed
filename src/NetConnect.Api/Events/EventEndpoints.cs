using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NetConnect.Api.Access;
using NetConnect.Api.Events.Streaming;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Events;

/// <summary><c>/v1/events</c></summary>
internal static class EventEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/events", ListAsync).Performs(Operation.ListEvents);

    private static Task<IResult> ListAsync(HttpContext context, IEstate estate, EventStreams streams)
    {
        var gate = Gate.Of(context, estate);
        return EventAnswers.AnswerAsync(context, estate, streams, async () =>
            new EventScope(Services: await gate.ScopeAsync(service => service.IsOwnedBy(gate.Caller))));
    }
}
