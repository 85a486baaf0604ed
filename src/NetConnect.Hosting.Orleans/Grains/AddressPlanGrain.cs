using NetConnect.Model.Identity;

namespace NetConnect.Hosting.Orleans.Grains;

[GrainType("address-plan")]
internal sealed class AddressPlanGrain(Node node) : ActorGrain(node, ActorKind.AddressPlan);
