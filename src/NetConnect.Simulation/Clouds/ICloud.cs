using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Providers;
using NetConnect.Simulation.Nodes;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Clouds;

/// <summary>All accounts and regions of a run: what really is there, whoever knows of it, and what people with consoles do to it.</summary>
internal interface ICloud
{
    IEnumerable<CloudNetwork> Networks { get; }

    IEnumerable<CloudPeering> Peerings { get; }

    /// <summary>Routers between networks.</summary>
    CloudTransit Transit { get; }

    /// <summary>The latest moment at which the clouds will still do something by themselves.</summary>
    DateTimeOffset BusyUntil { get; }

    /// <summary>A network with two subnets, <c>.1.0/24</c> on the main table and <c>.2.0/24</c> on one of its own.</summary>
    /// <param name="number">From 0 on; its prefix follows from it.</param>
    /// <param name="owner">From 1 on: whose account.</param>
    /// <param name="region">From 1 on.</param>
    CloudNetwork Found(int number, int owner, int region);

    /// <summary>An account of operators that may become a hub.</summary>
    /// <param name="region">From 1 on.</param>
    RegionRef FoundHub(int region);

    /// <summary>What an owner gives when they register a provider.</summary>
    ImmutableSortedDictionary<string, string> SettingsOf(RegionRef region);

    /// <summary>A process's way to it.</summary>
    INetworkProvider ModuleFor(World world, Node node);

    /// <summary>From now on readers see what is there.</summary>
    void ShowEverything();

    /// <summary>A link that has nothing to do with NetConnect.</summary>
    void PeerByHand(NetworkRef from, NetworkRef to);

    /// <summary>Replaces what leads there.</summary>
    void RouteByHand(CloudNetwork network, string table, Cidr destination, string target);

    void RemoveRoute(CloudNetwork network, (string Table, Cidr Destination) place);

    void RemoveGroup(CloudNetwork network, string id);

    /// <summary>Somebody else's tags, rules or interfaces.</summary>
    void ChangeGroup(CloudNetwork network, CloudGroup group);

    void EndPeering(string id);

    void RemoveRoute(CloudGatewayTable table, Cidr destination);

    /// <summary>Takes a network, or another gateway, off a gateway.</summary>
    void Detach(CloudAttachment attachment);

    /// <summary>Takes our tags off what is a hub's.</summary>
    void Untag(NetworkRef hub, string id);

    IEnumerable<string> TablesOf(CloudNetwork network);

    /// <summary>From now on it counts as somebody else's; it stays as it is.</summary>
    void LetGo(CloudNetwork network, (string Table, Cidr Destination) place);

    void LetGo(CloudNetwork network, CloudGroup group);

    void LetGo(CloudPeering peering);

    /// <summary>From now on it counts as ours, whoever made it.</summary>
    void TakeOn(string id);

    void TakeOn(CloudNetwork network, (string Table, Cidr Destination) place);

    /// <summary>Takes our tags off the requester's side.</summary>
    void Untag(string id);
}
