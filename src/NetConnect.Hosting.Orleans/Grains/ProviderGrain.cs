using NetConnect.Model.Identity;

namespace NetConnect.Hosting.Orleans.Grains;

[GrainType("provider")]
internal sealed class ProviderGrain(Node node) : ActorGrain(node, ActorKind.Provider);
