using NetConnect.Api.Access;
using NetConnect.Api.Documentation;
using NetConnect.Api.Input;
using NetConnect.Contracts;
using NetConnect.Contracts.Events;

namespace NetConnect.Api.Events;

/// <summary>What is documented of events.</summary>
internal static class EventDocs
{
    public static IEnumerable<OperationDoc> All =>
    [
        new(Operation.ListEvents, "Read what happened to one's services, or follow it live")
        {
            Query = reader => ListQueries.Events(reader),
            Answers = [AnswerDoc.Ok<PageDto<EventDto>>()],
        },
    ];
}
