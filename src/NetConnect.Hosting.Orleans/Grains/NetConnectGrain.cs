using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Decisions;
using NetConnect.Contracts.Providers;
using NetConnect.Contracts.Resources;
using NetConnect.Contracts.Services;
using NetConnect.Grains;
using Orleans.Concurrency;

namespace NetConnect.Hosting.Orleans.Grains;

/// <summary>Makes what has no id yet; it is on whichever silo was asked.</summary>
[StatelessWorker]
internal sealed class NetConnectGrain(GrainDoor door) : Grain, INetConnectGrain
{
    public Task<GrainAnswer<ServiceDto>> CreateServiceAsync(GrainCaller caller, CreateService service, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.CreateServiceAsync(service, cancellationToken));

    public Task<GrainAnswer<ProviderDto>> CreateProviderAsync(GrainCaller caller, CreateProvider provider, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.CreateProviderAsync(provider, cancellationToken));

    public Task<GrainAnswer<ProviderDto>> CheckProviderAsync(GrainCaller caller, string providerId, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.CheckProviderAsync(providerId, cancellationToken));

    public Task<GrainAnswer<Done>> DeleteProviderAsync(GrainCaller caller, string providerId, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.DeleteProviderAsync(providerId, cancellationToken));

    public Task<GrainAnswer<ResourceDto>> CreateResourceAsync(GrainCaller caller, CreateResource resource, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.CreateResourceAsync(resource, cancellationToken));

    public Task<GrainAnswer<DecisionDto>> DecideAsync(GrainCaller caller, CreateConnection connection, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.DecideAsync(connection, cancellationToken));

    public Task<GrainAnswer<ConnectionDto>> RequestConnectionAsync(GrainCaller caller, CreateConnection connection, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.RequestConnectionAsync(connection, cancellationToken));
}
