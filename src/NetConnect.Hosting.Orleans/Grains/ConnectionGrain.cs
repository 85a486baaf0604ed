using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Decisions;
using NetConnect.Grains;
using NetConnect.Model.Identity;

namespace NetConnect.Hosting.Orleans.Grains;

[GrainType("connection")]
internal sealed class ConnectionGrain(Node node, GrainDoor door) : ActorGrain(node, ActorKind.Connection), IConnectionGrain
{
    public Task<GrainAnswer<ConnectionDto>> GetAsync(GrainCaller caller, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.GetConnectionAsync(Key.Id, cancellationToken));

    public Task<GrainAnswer<DecisionDto>> GetDecisionAsync(GrainCaller caller, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.GetDecisionAsync(Key.Id, cancellationToken));

    public Task<GrainAnswer<ConnectionDto>> EditAsync(GrainCaller caller, EditConnection edit, long? ifGeneration, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.EditConnectionAsync(Key.Id, edit, ifGeneration, cancellationToken));

    public Task<GrainAnswer<ConnectionDto>> ApproveAsync(GrainCaller caller, ConnectionActionBody approval, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.ApproveConnectionAsync(Key.Id, approval, cancellationToken));

    public Task<GrainAnswer<ConnectionDto>> RejectAsync(GrainCaller caller, ConnectionActionBody rejection, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.RejectConnectionAsync(Key.Id, rejection, cancellationToken));

    public Task<GrainAnswer<ConnectionDto>> WithdrawAsync(GrainCaller caller, ConnectionActionBody? reason, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.WithdrawConnectionAsync(Key.Id, reason ?? new(), cancellationToken));

    public Task<GrainAnswer<ConnectionDto>> RetryAsync(GrainCaller caller, ConnectionActionBody? reason, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.RetryConnectionAsync(Key.Id, reason ?? new(), cancellationToken));

    public Task<GrainAnswer<ConnectionDto>> MigrateAsync(GrainCaller caller, ConnectionActionBody? reason, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.MigrateConnectionAsync(Key.Id, reason ?? new(), cancellationToken));

    public Task<GrainAnswer<ConnectionDto>> SuspendAsync(GrainCaller caller, ConnectionActionBody? reason, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.SuspendConnectionAsync(Key.Id, reason ?? new(), cancellationToken));

    public Task<GrainAnswer<ConnectionDto>> ResumeAsync(GrainCaller caller, ConnectionActionBody? reason, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.ResumeConnectionAsync(Key.Id, reason ?? new(), cancellationToken));

    public Task<GrainAnswer<ConnectionDto>> DetachAsync(GrainCaller caller, ConnectionActionBody? reason, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.DetachConnectionAsync(Key.Id, reason ?? new(), cancellationToken));

    public Task<GrainAnswer<ConnectionDto>> DeleteAsync(GrainCaller caller, long? ifGeneration, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => ifGeneration is { } seen
            ? api.DeleteConnectionAsync(Key.Id, seen, cancellationToken)
            : api.DeleteConnectionAsync(Key.Id, cancellationToken));
}
