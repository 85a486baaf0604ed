using System.Collections.Immutable;
using NetConnect.Api.Access;
using NetConnect.Api.Documentation;
using NetConnect.Api.Events;
using NetConnect.Api.Input;
using NetConnect.Contracts;
using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Decisions;
using NetConnect.Contracts.Events;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Connections;

/// <summary>What is documented of connections.</summary>
internal static class ConnectionDocs
{
    private static readonly ImmutableArray<AnswerDoc> Accepted = [AnswerDoc.Accepted<ConnectionDto>(HeaderDoc.ETag)];

    public static IEnumerable<OperationDoc> All =>
    [
        new(Operation.ListConnections, "List the connections of one's services")
        {
            Description = "Deleted ones are listed with `state=DELETED` only.",
            Query = reader => ConnectionEndpoints.ReadQuery(reader),
            Answers = [AnswerDoc.Ok<PageDto<ConnectionDto>>()],
        },
        new(Operation.ReadConnection, "Read a connection") { Answers = [AnswerDoc.Ok<ConnectionDto>(HeaderDoc.ETag)] },
        new(Operation.RequestConnection, "Ask for a connection of two resources")
        {
            Description = "What would be made is decided before the answer (at most 10 seconds). Then the other owner is asked, "
                + "or, when nobody has to be, the work begins.",
            Body = typeof(CreateConnection),
            Demands = ["name"],
            Example = """
                {"name": "web to db", "resource_left": "0198c0de-0000-7000-8000-000000000003",
                 "resource_right": "0198c0de-0000-7000-8000-000000000004", "needs": [{"to": "right", "protocol": "tcp", "ports": "5432"}]}
                """,
            Answers = Accepted,
            Refuses = [FaultKind.Conflict, FaultKind.LimitReached, FaultKind.NoViableOption, FaultKind.Paused],
        },
        new(Operation.EditConnection, "Edit a connection")
        {
            Description = "A merge-patch, for owners of the service that asked, and for operators. Name, date and protection change at once, and so do needs that open nothing more. "
                + "What opens more, or makes another link, waits as `pending_edit` for both sides, while the plan before it stays in force; editing approves as asking does.",
            Body = typeof(EditConnection),
            Takes = [MediaTypes.Json, MediaTypes.MergePatch],
            Example = """{"needs": [{"to": "right", "protocol": "tcp", "ports": "5432"}], "expires_at": "2030-12-31T18:00:00Z"}""",
            Answers = [AnswerDoc.Ok<ConnectionDto>(HeaderDoc.ETag)],
            Refuses = [FaultKind.Conflict, FaultKind.NoViableOption],
            Heeds = [HeaderDoc.IfMatch],
        },
        new(Operation.DeleteConnection, "Wish a connection away")
        {
            Description = "Either side may leave, unless the connection is protected: then owners of the service that asked, or operators, take that back first. "
                + "Deleting what is deleted already changes nothing.",
            Answers = Accepted,
            Heeds = [HeaderDoc.IfMatch],
            Refuses = [FaultKind.Conflict, FaultKind.Protected],
        },
        new(Operation.ReadDecision, "Read why this link was picked") { Answers = [AnswerDoc.Ok<DecisionDto>()] },
        new(Operation.WalkPath, "Walk a packet from left to right and its answer back")
        {
            Description = "Over a fresh reading of both networks.",
            Query = reader => PathQuery.Read(reader),
            Answers = [AnswerDoc.Ok<PathDto>()],
            Refuses = [FaultKind.Conflict],
        },
        new(Operation.ListConnectionEvents, "Read a connection's history, or follow it live")
        {
            Description = EventDocs.Description,
            Query = reader => ListQueries.Events(reader),
            Answers = [AnswerDoc.Ok<PageDto<EventDto>>() with { IsStream = true }],
            Refuses = [FaultKind.Gone, FaultKind.RateLimited],
            Heeds = [HeaderDoc.LastEventId],
        },
        Action(Operation.ApproveConnection, "Approve for the sides that one may approve") with
        {
            Description = "Exactly the plan that was read is approved; a changed one is refused.",
            Demands = ["plan_hash"],
            Example = """{"plan_hash": "sha256:0f1e2d"}""",
            Refuses = [FaultKind.Conflict, FaultKind.PlanChanged],
        },
        Action(Operation.RejectConnection, "Reject a request") with
        {
            Demands = ["reason"],
            Example = """{"reason": "Ask for the replica instead."}""",
        },
        Action(Operation.WithdrawConnection, "Withdraw a request") with { IsBodyOptional = true },
        Action(Operation.RetryConnection, "Try again what has failed") with { IsBodyOptional = true },
        Action(Operation.MigrateConnection, "Have the link made by another type") with
        {
            Description = "The best other one is decided on, and both sides are asked as for any change of the plan. Where there is no other, the conflict says why.",
            IsBodyOptional = true,
        },
        Action(Operation.SuspendConnection, "Take the link down for a while") with
        {
            Description = "For owners of either side. What was approved stays approved; the connection is SUSPENDED when nothing of the link is left.",
            IsBodyOptional = true,
        },
        Action(Operation.ResumeConnection, "Bring a suspended link back") with
        {
            Description = "For owners of the side that suspended it, and for operators. Slots are held again; nothing is decided or asked anew.",
            IsBodyOptional = true,
            Refuses = [FaultKind.Conflict, FaultKind.PlanChanged, FaultKind.LimitReached, FaultKind.NoViableOption],
        },
        Action(Operation.DetachConnection, "Forget a connection and leave the clouds alone") with
        {
            Description = "For operators. Nothing is deleted in the clouds; what the connection made is not NetConnect's any more. Rules in a filter group "
                + "that other connections of the resource share are kept right for those.",
            IsBodyOptional = true,
        },
    ];

    private static OperationDoc Action(Operation operation, string summary) => new(operation, summary)
    {
        Body = typeof(ConnectionActionBody),
        Example = """{"reason": "No longer needed."}""",
        Answers = [AnswerDoc.Ok<ConnectionDto>(HeaderDoc.ETag)],
        Refuses = [FaultKind.Conflict],
    };
}
