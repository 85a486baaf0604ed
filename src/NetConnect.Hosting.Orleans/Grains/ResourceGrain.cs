using NetConnect.Contracts.Resources;
using NetConnect.Grains;
using NetConnect.Model.Identity;

namespace NetConnect.Hosting.Orleans.Grains;

[GrainType("resource")]
internal sealed class ResourceGrain(Node node, GrainDoor door) : ActorGrain(node, ActorKind.Resource), IResourceGrain
{
    public Task<GrainAnswer<ResourceDto>> GetAsync(GrainCaller caller, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.GetResourceAsync(Key.Id, cancellationToken));

    public Task<GrainAnswer<ResourceDto>> EditAsync(GrainCaller caller, EditResource edit, long? ifGeneration, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => api.EditResourceAsync(Key.Id, edit, ifGeneration, cancellationToken));

    public Task<GrainAnswer<Done>> DeleteAsync(GrainCaller caller, long? ifGeneration, CancellationToken cancellationToken) =>
        door.AskAsync(caller, api => ifGeneration is { } seen
            ? api.DeleteResourceAsync(Key.Id, seen, cancellationToken)
            : api.DeleteResourceAsync(Key.Id, cancellationToken));
}
