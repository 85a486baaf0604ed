using Microsoft.AspNetCore.Http;
using NetConnect.Api.Events.Streaming;
using NetConnect.Api.Hosting;
using NetConnect.Api.Input;
using NetConnect.Api.Problems;
using NetConnect.Contracts;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Events;

/// <summary>Answers with events: a page of the history, or, to who accepts <c>text/event-stream</c>, a live feed.</summary>
internal static class EventAnswers
{
    /// <param name="look">What the caller may see now; asked again while a feed lasts.</param>
    public static Task<IResult> AnswerAsync(HttpContext context, IEstate estate, EventStreams streams, Func<Task<Outcome<EventScope>>> look) =>
        Handle.WithQuery(context, ListQueries.Events, query => look().Then(async scope => StreamRequest.IsOne(context.Request)
            ? await streams.OpenAsync(context, query.After, scope, look)
            : await PageAsync(context, estate, query with { Subject = scope.Subject, Scopes = scope.Services })));

    private static async Task<IResult> PageAsync(HttpContext context, IEstate estate, EventListQuery query) =>
        EventStart.FaultOf(query.After, await estate.ReadLogBoundsAsync(context.RequestAborted)) is { } gone
            ? new Refusal(gone)
            : Handle.Page(await estate.ListEventsAsync(query, context.RequestAborted), EventMapper.Map, ContractsJson.Readable.PageDtoEventDto);
}
