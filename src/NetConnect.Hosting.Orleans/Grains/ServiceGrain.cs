using NetConnect.Model.Identity;
using NetConnect.Runtime.Estate;

namespace NetConnect.Hosting.Orleans.Grains;

[GrainType("service")]
internal sealed class ServiceGrain(Node node, IEstate estate) : ActorGrain(node, ActorKind.Service), IServiceGrain
{
    public Task<ServiceView?> GetAsync() => estate.FindServiceAsync(Key.Id, Node.Stopping);
}
