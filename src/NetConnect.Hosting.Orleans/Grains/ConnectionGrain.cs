using NetConnect.Model.Identity;
using NetConnect.Runtime.Estate;

namespace NetConnect.Hosting.Orleans.Grains;

[GrainType("connection")]
internal sealed class ConnectionGrain(Node node, IEstate estate) : ActorGrain(node, ActorKind.Connection), IConnectionGrain
{
    public Task<ConnectionView?> GetAsync() => estate.FindConnectionAsync(Key.Id, Node.Stopping);
}
