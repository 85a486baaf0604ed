using System.Collections.Immutable;
using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Paths;
using NetConnect.Model;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Outcomes;
using NetConnect.Model.Paths;
using NetConnect.Runtime.Actors;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Estate;

/// <content>Connections: reading, and what people do with them.</content>
public sealed partial class LiveEstate
{
    public async Task<ConnectionView?> FindConnectionAsync(string id, CancellationToken cancellationToken) =>
        await LoadAsync(Schemas.Connection, ActorKey.Connection(id), cancellationToken) is { } state
        && !(state.DeletedAt + turns.Settings.DeletedKept <= turns.Time.GetUtcNow())
            ? ConnectionViews.Of(state)
            : null;

    public Task<Page<ConnectionView>> ListConnectionsAsync(ListQuery query, CancellationToken cancellationToken) =>
        PageAsync(
            ActorKind.Connection,
            IndexFor(query, query.State == "DELETED" ? "DELETED" : "LIVE"),
            query,
            async stored => await FindConnectionAsync(stored.Key.Id, cancellationToken) is { } view && IsListed(query, view) ? view : null,
            cancellationToken);

    private static bool IsListed(ListQuery query, ConnectionView view) =>
        IsVisible(query, view.LeftService, view.RightService)
        && (query.State is null ? view.State != "DELETED" : view.State == query.State)
        && (query.Health is null || view.Health == query.Health)
        && (query.Name is null || view.Name == query.Name)
        && (query.Resource is null || view.ResourceLeft == query.Resource || view.ResourceRight == query.Resource);

    public Task<Page<ConnectionView>> ListApprovalsAsync(Caller caller, ListQuery query, CancellationToken cancellationToken) =>
        PageAsync(
            ActorKind.Connection,
            new(Schemas.Awaiting, "APPROVAL"),
            query,
            async stored => await FindConnectionAsync(stored.Key.Id, cancellationToken) is { } view && await AwaitsAsync(view, query, caller, cancellationToken) ? view : null,
            cancellationToken);

    private async Task<bool> AwaitsAsync(ConnectionView view, ListQuery query, Caller caller, CancellationToken cancellationToken)
    {
        foreach (var side in Enum.GetValues<Side>().Where(side => query.VisibleTo.Contains(view.ServiceOf(side))))
        {
            if (await FindServiceAsync(view.ServiceOf(side), cancellationToken) is { } service && view.OpenBallot.IsOpenTo(side, caller.ToString(), service))
                return true;
        }

        return false;
    }

    public async Task<Outcome<ConnectionView>> ApproveAsync(Caller caller, string id, ApprovalGrant grant, CancellationToken cancellationToken)
    {
        if (await LapseAsync(id, grant.PlanHash, cancellationToken) is { } lapsed)
            return lapsed;
        var message = new ApproveConnection(grant.PlanHash, Granted(grant.Sides, caller), caller.ToString(), grant.Reason);
        return await ActAsync(caller, id, message, grant.ServiceVersions, cancellationToken);
    }

    private static ImmutableArray<GrantedSide> Granted(ImmutableArray<SideGrant> grants, Caller caller) =>
    [
        .. grants.Select(grant => new GrantedSide(grant.Side, grant.How, caller.ToString(), grant.Needed)
        {
            Approvers = grant.Approvers,
            As = grant.Approvers.RemoveAll(approver => !caller.IsAnyOf([approver])),
        }),
    ];

    public Task<Outcome<ConnectionView>> RejectAsync(Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken) =>
        ActAsync(caller, id, new RejectConnection(caller.ToString(), action.Reason, action.Override), action.ServiceVersions, cancellationToken);

    public Task<Outcome<ConnectionView>> WithdrawAsync(Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken) =>
        ActAsync(caller, id, new WithdrawConnection(caller.ToString(), action.Reason, action.Override), action.ServiceVersions, cancellationToken);

    public Task<Outcome<ConnectionView>> RetryAsync(Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken) =>
        ActAsync(caller, id, new RetryConnection(caller.ToString(), action.Reason, action.Override), action.ServiceVersions, cancellationToken);

    public Task<Outcome<ConnectionView>> DeleteConnectionAsync(
        Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken) =>
        ActAsync(
            caller,
            id,
            new DeleteConnection(caller.ToString(), action.Reason, action.Override, action.IfGeneration),
            action.ServiceVersions,
            cancellationToken);

    public Task<Outcome<ConnectionView>> SuspendAsync(Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken) =>
        ActAsync(
            caller,
            id,
            new SuspendConnection(caller.ToString(), action.Sides, action.Reason, action.Override),
            action.ServiceVersions,
            cancellationToken);

    public Task<Outcome<ConnectionView>> DetachAsync(Caller caller, string id, ConnectionAction action, CancellationToken cancellationToken) =>
        ActAsync(caller, id, new DetachConnection(caller.ToString(), action.Reason), action.ServiceVersions, cancellationToken);

    private async Task<Outcome<ConnectionView>> ActAsync(
        Caller caller,
        string id,
        object message,
        ImmutableSortedDictionary<string, long> services,
        CancellationToken cancellationToken)
    {
        var result = await host.AskAsync(
            new(ActorKey.Connection(id), message) { Guards = [.. ServiceGuards(services)], Receipt = caller.Receipt }, cancellationToken);
        return result switch
        {
            TurnResult.Done { Reply: Fault fault } => fault,
            TurnResult.Done => await ViewAsync(id, cancellationToken),
            _ => OwnersChanged,
        };
    }

    private async Task<Outcome<ConnectionView>> ViewAsync(string id, CancellationToken cancellationToken) =>
        await FindConnectionAsync(id, cancellationToken) is { } view ? view : Absent("connection");

    public async Task<Outcome<PathReport>> WalkAsync(string connectionId, Protocol protocol, int? port, CancellationToken cancellationToken)
    {
        if (await LoadAsync(Schemas.Connection, ActorKey.Connection(connectionId), cancellationToken) is not { } state)
            return Absent("connection");
        var reads = await Task.WhenAll(
            ReadNetworkAsync(state.Left.Provider, state.Left.Network.NetworkId, DecisionTime, cancellationToken),
            ReadNetworkAsync(state.Right.Provider, state.Right.Network.NetworkId, DecisionTime, cancellationToken));
        if (reads.Select(Unreadable).FirstOrDefault(fault => fault is not null) is { } unreadable)
            return unreadable;
        var hubs = await ReadHubsAsync(state.Decision.ChosenCandidate?.Plan?.Hubs, cancellationToken);
        var ports = port is { } number ? new PortRange(number, number) : (PortRange?)null;
        return PacketWalk.Walk(new PathQuestion(
            PathEndOf(state, Side.Left, Observed(reads[0])), PathEndOf(state, Side.Right, Observed(reads[1])), protocol, ports) { Hubs = hubs });
    }

    private static PathEnd PathEndOf(ConnectionState state, Side side, Model.Topology.ObservedNetwork observed)
    {
        // Of what is taken down nothing is assumed: the walk says what passes without it.
        var group = state.Provisioning == ProvisioningPhase.Released ? null : state.Half(side).Status.ManagedGroup;
        return new(observed, state.End(side).Prefix, group, AssumesCarrier: group is not null);
    }
}
