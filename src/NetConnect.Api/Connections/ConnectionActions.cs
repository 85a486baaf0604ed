using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NetConnect.Api.Access;
using NetConnect.Api.Hosting;
using NetConnect.Api.Input;
using NetConnect.Api.Problems;
using NetConnect.Api.Waiting;
using NetConnect.Contracts;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Runtime.Estate;

namespace NetConnect.Api.Connections;

/// <summary><c>POST /v1/connections/{id}/approve|reject|withdraw|retry|migrate|suspend|resume|detach</c></summary>
internal static class ConnectionActions
{
    private delegate Task<Outcome<ConnectionView>> Act(Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken);

    public static void Map(IEndpointRouteBuilder connections)
    {
        connections.MapPost("{id}/approve", ApproveAsync).Performs(Operation.ApproveConnection).Waits();
        connections.MapPost("{id}/reject", RejectAsync).Performs(Operation.RejectConnection).Waits();
        connections.MapPost("{id}/withdraw", WithdrawAsync).Performs(Operation.WithdrawConnection).Waits();
        connections.MapPost("{id}/retry", RetryAsync).Performs(Operation.RetryConnection).Waits();
        connections.MapPost("{id}/migrate", MigrateAsync).Performs(Operation.MigrateConnection).Waits();
        connections.MapPost("{id}/suspend", SuspendAsync).Performs(Operation.SuspendConnection).Waits();
        connections.MapPost("{id}/resume", ResumeAsync).Performs(Operation.ResumeConnection).Waits();
        connections.MapPost("{id}/detach", DetachAsync).Performs(Operation.DetachConnection).Waits();
    }

    private static Task<IResult> ApproveAsync(HttpContext context, IEstate estate, string id) =>
        DoAsync(context, estate, id, ActionBody.ReadApprove, async (gate, ends, input) =>
        {
            var grants = SpeakingRights.ToApprove(gate.Caller, ends, input);
            if (grants.Fault is { } fault)
                return fault;
            var grant = new ApprovalGrant(input.PlanHash!, grants.Value, VersionsOf(ends, grants.Value), input.Reason);
            return await estate.ApproveAsync(gate.Caller, ends.Connection.Id, grant, context.RequestAborted);
        });

    private static Task<IResult> RejectAsync(HttpContext context, IEstate estate, string id) =>
        DoAsync(context, estate, id, ActionBody.ReadReject, async (gate, ends, input) =>
        {
            var grants = SpeakingRights.ToReject(gate.Caller, ends, input);
            if (grants.Fault is { } fault)
                return fault;
            var action = new ConnectionAction(input.Reason, grants.Value.IsEmpty, VersionsOf(ends, grants.Value));
            return await estate.RejectAsync(gate.Caller, ends.Connection.Id, action, context.RequestAborted);
        });

    private static Task<IResult> WithdrawAsync(HttpContext context, IEstate estate, string id) =>
        DoWithReasonAsync(context, estate, id, ActingRights.Of, estate.WithdrawAsync);

    private static Task<IResult> RetryAsync(HttpContext context, IEstate estate, string id) =>
        DoWithReasonAsync(context, estate, id, ActingRights.Of, estate.RetryAsync);

    private static Task<IResult> MigrateAsync(HttpContext context, IEstate estate, string id) =>
        DoWithReasonAsync(context, estate, id, ActingRights.ToChange, estate.MigrateAsync);

    private static Task<IResult> SuspendAsync(HttpContext context, IEstate estate, string id) =>
        DoWithReasonAsync(context, estate, id, ActingRights.Of, estate.SuspendAsync);

    private static Task<IResult> ResumeAsync(HttpContext context, IEstate estate, string id) =>
        DoWithReasonAsync(context, estate, id, ActingRights.Of, estate.ResumeAsync);

    private static Task<IResult> DetachAsync(HttpContext context, IEstate estate, string id) =>
        DoWithReasonAsync(context, estate, id, ActingRights.Of, estate.DetachAsync);

    private static Task<IResult> DoWithReasonAsync(
        HttpContext context, IEstate estate, string id, Func<Caller, ConnectionEnds, string?, ConnectionAction> rights, Act act) =>
        DoAsync(context, estate, id, ActionBody.ReadReason, (gate, ends, input) =>
            act(gate.Caller, ends.Connection.Id, rights(gate.Caller, ends, input.Reason), context.RequestAborted));

    /// <summary>Reads the body, then, as often as a guard demands, the rights, and acts.</summary>
    private static Task<IResult> DoAsync(
        HttpContext context,
        IEstate estate,
        string id,
        Func<BodyReader, ActionInput> read,
        Func<Gate, ConnectionEnds, ActionInput, Task<Outcome<ConnectionView>>> act)
    {
        var gate = Gate.Of(context, estate);
        return StrictBody.ReadOptionalAsync(context.Request).WithBody(read, (input, faults) => Guarded.RunAsync(async () =>
        {
            var admitted = await gate.ConnectionAsync(id);
            // Who may not see the connection is told so before anything about the body.
            if ((admitted.Fault ?? (faults.Any ? faults.ToFault() : null)) is { } fault)
                return fault;
            return await act(gate, admitted.Value!.Entity, input);
        }).Answered(connection => Answer.Ok(
            ConnectionMapper.Map(connection), ContractsJson.Readable.ConnectionDto, ConnectionMapper.ETagOf(connection))));
    }

    // An override rests on no service's approvers, so there is nothing of a service to guard.
    private static ImmutableSortedDictionary<string, long> VersionsOf(ConnectionEnds ends, ImmutableArray<SideGrant> grants) =>
        ends.VersionsOf(grants.Where(grant => grant.How != ApprovalHow.Override).Select(grant => grant.Side));
}
