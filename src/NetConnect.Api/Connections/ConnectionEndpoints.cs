using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NetConnect.Api.Access;
using NetConnect.Api.Decisions;
using NetConnect.Api.Events;
using NetConnect.Api.Events.Streaming;
using NetConnect.Api.Hosting;
using NetConnect.Api.Input;
using NetConnect.Api.Problems;
using NetConnect.Api.Waiting;
using NetConnect.Contracts;
using NetConnect.Contracts.Connections;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Connections;

/// <summary><c>/v1/connections</c></summary>
internal static class ConnectionEndpoints
{
    private static readonly ContractsJson Json = ContractsJson.Readable;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var connections = routes.MapGroup("/v1/connections");
        connections.MapGet("", ListAsync).Performs(Operation.ListConnections);
        connections.MapPost("", RequestAsync).Performs(Operation.RequestConnection).Waits();
        connections.MapGet("{id}", GetAsync).Performs(Operation.ReadConnection).Waits();
        connections.MapPatch("{id}", EditAsync).Performs(Operation.EditConnection);
        connections.MapDelete("{id}", DeleteAsync).Performs(Operation.DeleteConnection).Waits();
        connections.MapGet("{id}/decision", DecisionAsync).Performs(Operation.ReadDecision);
        connections.MapGet("{id}/path", PathAsync).Performs(Operation.WalkPath);
        connections.MapGet("{id}/events", EventsAsync).Performs(Operation.ListConnectionEvents);
        ConnectionActions.Map(connections);
    }

    private static Task<IResult> ListAsync(HttpContext context, IEstate estate)
    {
        var gate = Gate.Of(context, estate);
        return Handle.WithQuery(context, ReadQuery, async query =>
        {
            var visible = await gate.ScopeAsync(_ => true);
            return Handle.Page(
                await estate.ListConnectionsAsync(query with { VisibleTo = visible }, context.RequestAborted),
                ConnectionMapper.Map,
                Json.PageDtoConnectionDto);
        });
    }

    internal static ListQuery ReadQuery(QueryReader reader) => ListQueries.Entities(reader) with
    {
        Service = reader.Id("service"),
        State = reader.OneOf("state", ConnectionWords.States),
        Health = reader.OneOf("health", ConnectionWords.Healths),
        Resource = reader.Id("resource"),
    };

    private static Task<IResult> GetAsync(HttpContext context, IEstate estate, string id) =>
        Gate.Of(context, estate).ConnectionAsync(id).Answered(admitted => Found(admitted.Entity.Connection));

    internal static IResult Found(ConnectionView connection) =>
        Answer.Ok(ConnectionMapper.Map(connection), Json.ConnectionDto, ConnectionMapper.ETagOf(connection));

    private static Task<IResult> RequestAsync(HttpContext context, IEstate estate, TimeProvider time)
    {
        var gate = Gate.Of(context, estate);
        return StrictBody.ReadAsync(context.Request).WithBody(body => ConnectionBody.ReadRequest(body, time.GetUtcNow()), (input, faults) =>
            Guarded.RunAsync(async () =>
            {
                var draft = await PairRequest.DraftAsync(context, estate, gate, input, faults);
                return draft.Fault is { } fault
                    ? (Outcome<ConnectionView>)fault
                    : await estate.RequestConnectionAsync(gate.Caller, draft.Value!, context.RequestAborted);
            }).Answered(Accepted));
    }

    private static Task<IResult> EditAsync(HttpContext context, IEstate estate, TimeProvider time, string id)
    {
        var gate = Gate.Of(context, estate);
        return MergePatch.RunAsync(context, () => gate.ConnectionAsync(id), async (admitted, patch) =>
        {
            var (connection, faults) = (admitted.Entity.Connection, new InputFaults());
            var edit = MergePatch.Read(
                ConnectionMapper.Editable(connection),
                patch,
                ConnectionBody.Immutable,
                faults,
                body => ConnectionBody.ReadEdit(body, time.GetUtcNow(), connection.ExpiresAt));
            return faults.Any
                ? faults.ToFault()
                : await estate.EditConnectionAsync(
                    gate.Caller, connection.Id, edit, ActingRights.ToChange(gate.Caller, admitted.Entity), context.RequestAborted);
        }).Answered(Found);
    }

    private static Task<IResult> DeleteAsync(HttpContext context, IEstate estate, string id)
    {
        var gate = Gate.Of(context, estate);
        return Change.RunAsync(context, () => gate.ConnectionAsync(id), admitted => estate.DeleteConnectionAsync(
            gate.Caller,
            admitted.Entity.Connection.Id,
            ActingRights.Of(gate.Caller, admitted.Entity) with { IfGeneration = admitted.Entity.Generation },
            context.RequestAborted)).Answered(Accepted);
    }

    internal static IResult Accepted(ConnectionView connection) => Answer.Accepted(
        ConnectionMapper.Map(connection), Json.ConnectionDto, $"/v1/connections/{connection.Id}", ConnectionMapper.ETagOf(connection));

    private static Task<IResult> DecisionAsync(HttpContext context, IEstate estate, string id) =>
        Gate.Of(context, estate).ConnectionAsync(id).Answered(admitted => admitted.Entity.Connection.Decision is { } decision
            ? Answer.Ok(DecisionMapper.Map(decision), Json.DecisionDto)
            : new Refusal(new(FaultKind.NotFound, "There is no decision on record for this connection.")));

    private static Task<IResult> PathAsync(HttpContext context, IEstate estate, string id)
    {
        var gate = Gate.Of(context, estate);
        return gate.ConnectionAsync(id).Then(admitted => Handle.WithQuery(context, PathQuery.Read, query =>
            estate.WalkAsync(admitted.Entity.Connection.Id, query.Protocol, query.Port, context.RequestAborted)
                .Answered(report => Answer.Ok(ConnectionMapper.Map(report), Json.PathDto))));
    }

    private static async Task<IResult> EventsAsync(HttpContext context, IEstate estate, EventStreams streams, string id)
    {
        var gate = Gate.Of(context, estate);
        // Who may not see the connection is told so before anything about the query.
        var admitted = await gate.ConnectionAsync(id);
        return admitted.Fault is { } fault
            ? new Refusal(fault)
            : await EventAnswers.AnswerAsync(context, estate, streams, () => ScopeAsync(gate, id));
    }

    private static async Task<Outcome<EventScope>> ScopeAsync(Gate gate, string id)
    {
        var admitted = await gate.ConnectionAsync(id);
        return admitted.Fault is { } fault ? fault : new EventScope(ActorKey.Connection(admitted.Value!.Entity.Connection.Id));
    }
}
