using NetConnect.Model.Identity;

namespace NetConnect.Hosting.Orleans.Grains;

[GrainType("mode")]
internal sealed class ModeGrain(Node node) : ActorGrain(node, ActorKind.Mode);
