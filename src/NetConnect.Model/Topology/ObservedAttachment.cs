using System.Collections.Immutable;
using NetConnect.Model.Identity;

namespace NetConnect.Model.Topology;

/// <summary>What hangs on a gateway between networks: a network, or another gateway.</summary>
/// <param name="Tags">Those of the side that was read: sides don't see each other's.</param>
/// <param name="StateMessage">The provider's own words for the state.</param>
public sealed record ObservedAttachment(
    string Id, string Gateway, ObservedLinkState State, ImmutableSortedDictionary<string, string> Tags, string StateMessage = "")
{
    /// <summary>The network that is attached; absent for another gateway.</summary>
    public NetworkRef? Network { get; init; }

    /// <summary>The gateway at the other end; absent for a network.</summary>
    public string? PeerGateway { get; init; }

    /// <summary>Whose word is waited for when it waits for acceptance: the account that was asked.</summary>
    public string AccepterAccount { get; init; } = "";

    /// <summary>Subnets of the network in which the gateway has an interface: one for each zone at most.</summary>
    public ImmutableSortedSet<string> Subnets { get; init; } = [];

    /// <summary>The table by which packets from it are routed; absent while there is none, or where it can't be seen.</summary>
    public string? Table { get; init; }

    public bool IsLive => State is not ObservedLinkState.Ended;
}
