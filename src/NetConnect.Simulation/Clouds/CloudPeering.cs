using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;

namespace NetConnect.Simulation.Clouds;

/// <summary>A peering as the cloud has it: one object with two sides, each with tags of its own.</summary>
internal sealed record CloudPeering(string Id, NetworkRef Requester, NetworkRef Accepter, ObservedLinkState State, string Message)
{
    public bool IsOurs { get; init; }

    public ImmutableSortedDictionary<string, string> RequesterTags { get; init; } = Tags.None;

    public ImmutableSortedDictionary<string, string> AccepterTags { get; init; } = Tags.None;

    /// <summary>On the side whose business it is to delete it.</summary>
    public ImmutableSortedDictionary<string, string> OwnerTags => Requester == Pair.Smaller ? RequesterTags : AccepterTags;

    public bool IsLive => State is not ObservedLinkState.Ended;

    public NetworkPair Pair => NetworkPair.Of(Requester, Accepter);

    public bool Touches(NetworkRef network) => Requester == network || Accepter == network;
}
