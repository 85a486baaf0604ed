using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;

namespace NetConnect.Model.Topology;

/// <summary>One network as a provider showed it at one moment: all that routing and filtering depend on.</summary>
public sealed record ObservedNetwork(NetworkRef Network, string Region)
{
    public string Name { get; init; } = "";

    /// <summary>The account that owns the network; another one than the reader's when it was shared.</summary>
    public string OwnerAccount { get; init; } = "";

    public ImmutableArray<Cidr> Cidrs { get; init; } = [];

    public ImmutableArray<ObservedSubnet> Subnets { get; init; } = [];

    public ImmutableArray<ObservedRouteTable> RouteTables { get; init; } = [];

    public ImmutableArray<ObservedFilterGroup> Groups { get; init; } = [];

    public ImmutableArray<ObservedAcl> Acls { get; init; } = [];

    /// <summary>The machines' ends, where the platform shows them.</summary>
    public ImmutableArray<ObservedInterface> Interfaces { get; init; } = [];

    /// <summary>Links of every state that involve this network, ended ones included while the provider shows them.</summary>
    public ImmutableArray<ObservedLink> Links { get; init; } = [];

    /// <summary>What ties this network to gateways between networks, ended ones included while the provider shows them.</summary>
    public ImmutableArray<ObservedAttachment> Attachments { get; init; } = [];

    /// <summary>Gateways between networks: of a hub its own, of another network those that its account may use.</summary>
    public ImmutableArray<ObservedGateway> Gateways { get; init; } = [];

    /// <summary>Why nothing is known of gateways and attachments; absent when they were read.</summary>
    public string? GatewaysHidden { get; init; }

    /// <summary>Whether it passes packets on that are not its own; a cloud's network always does.</summary>
    public bool Forwards { get; init; } = true;

    /// <summary>What can be made there, in the module's own words, where that differs from network to network.</summary>
    public ImmutableSortedSet<string> Abilities { get; init; } = [];

    public ObservedRouteTable? MainTable => RouteTables.FirstOrDefault(table => table.IsMain);

    public ObservedLink? FindLink(string id) => Links.FirstOrDefault(link => link.Id == id);
}
