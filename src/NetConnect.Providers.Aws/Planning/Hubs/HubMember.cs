using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Planning.Hubs;

/// <summary>What hangs on a hub, or is to: a network, or another hub.</summary>
/// <param name="Name">The network, or the other hub.</param>
/// <param name="JoinKey">The part that says that its attachment stands.</param>
/// <param name="Attachment">Its live attachment, when it is known.</param>
internal sealed record HubMember(NetworkRef Name, string JoinKey, ImmutableArray<HalfWish> Halves, ObservedAttachment? Attachment)
{
    public bool IsWanted => Halves.Any(half => half.Goal == HalfGoal.Present);
}
