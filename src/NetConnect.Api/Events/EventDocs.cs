using NetConnect.Api.Access;
using NetConnect.Api.Documentation;
using NetConnect.Api.Input;
using NetConnect.Contracts;
using NetConnect.Contracts.Events;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Events;

/// <summary>What is documented of events.</summary>
internal static class EventDocs
{
    public const string Description =
        "Pages in the order of the log; `Accept: text/event-stream` makes it a live feed of server-sent events, each with the `id` that it has in "
        + "a page. A feed begins with the next event, or behind `Last-Event-ID` (or `cursor`) without gaps, also over a restart of the server. "
        + "It ends with the caller's rights or token. Events are kept for 90 days; behind an older position: 410.";

    public static IEnumerable<OperationDoc> All =>
    [
        new(Operation.ListEvents, "Read what happened to one's services, or follow it live")
        {
            Description = EventDocs.Description,
            Query = reader => ListQueries.Events(reader),
            Answers = [AnswerDoc.Ok<PageDto<EventDto>>() with { IsStream = true }],
            Refuses = [FaultKind.Gone, FaultKind.RateLimited],
            Heeds = [HeaderDoc.LastEventId],
        },
    ];
}
