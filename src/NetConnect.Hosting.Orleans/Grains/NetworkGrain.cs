using NetConnect.Model.Identity;

namespace NetConnect.Hosting.Orleans.Grains;

[GrainType("network")]
internal sealed class NetworkGrain(Node node) : ActorGrain(node, ActorKind.Network);
