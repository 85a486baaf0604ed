using NetConnect.Contracts.Services;
using NetConnect.Grains;
using NetConnect.Model.Identity;

namespace NetConnect.Hosting.Orleans.Grains;

[GrainType("service")]
internal sealed class ServiceGrain(Node node, GrainDoor door) : ActorGrain(node, ActorKind.Service), IServiceGrain
{
    public Task<GrainAnswer<ServiceDto>> GetAsync(GrainCaller caller, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.GetServiceAsync(Key.Id, cancellationToken));

    public Task<GrainAnswer<ServiceDto>> EditAsync(GrainCaller caller, EditService edit, long? ifGeneration, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.EditServiceAsync(Key.Id, edit, ifGeneration, cancellationToken));

    public Task<GrainAnswer<Done>> DeleteAsync(GrainCaller caller, long? ifGeneration, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => ifGeneration is { } seen
            ? api.DeleteServiceAsync(Key.Id, seen, cancellationToken)
            : api.DeleteServiceAsync(Key.Id, cancellationToken));
}
