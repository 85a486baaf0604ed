using NetConnect.Model.Identity;
using NetConnect.Runtime.Estate;

namespace NetConnect.Hosting.Orleans.Grains;

[GrainType("resource")]
internal sealed class ResourceGrain(Node node, IEstate estate) : ActorGrain(node, ActorKind.Resource), IResourceGrain
{
    public Task<ResourceView?> GetAsync() => estate.FindResourceAsync(Key.Id, Node.Stopping);
}
