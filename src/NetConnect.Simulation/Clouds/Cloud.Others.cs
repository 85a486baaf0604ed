using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;

namespace NetConnect.Simulation.Clouds;

/// <content>What others do, with consoles and scripts of their own.</content>
internal sealed partial class Cloud
{
    /// <summary>A link that has nothing to do with NetConnect.</summary>
    public void PeerByHand(NetworkRef from, NetworkRef to) => Put(new(NewId("pcx"), from, to, ObservedLinkState.Active, "active"));

    public void RouteByHand(CloudNetwork network, string table, Cidr destination, string target)
    {
        network.Routes[(table, destination)] = new(target, IsOurs: false);
        Repaint(network.Reference);
    }

    public void RemoveRoute(CloudNetwork network, (string Table, Cidr Destination) place)
    {
        network.Routes.Remove(place);
        Repaint(network.Reference);
    }

    public void RemoveGroup(CloudNetwork network, string id)
    {
        network.Groups.Remove(id);
        Repaint(network.Reference);
    }

    public void ChangeGroup(CloudNetwork network, CloudGroup group)
    {
        network.Groups[group.Id] = group;
        Repaint(network.Reference);
    }

    public IEnumerable<string> TablesOf(CloudNetwork network) => network.Tables;

    public void LetGo(CloudNetwork network, (string Table, Cidr Destination) place) => network.Routes[place] = network.Routes[place] with { IsOurs = false };

    public void LetGo(CloudNetwork network, CloudGroup group) => network.Groups[group.Id] = group with { IsOurs = false };

    public void LetGo(CloudPeering peering) => _peerings[peering.Id] = peering with { IsOurs = false };

    public void TakeOn(CloudNetwork network, (string Table, Cidr Destination) place) => network.Routes[place] = network.Routes[place] with { IsOurs = true };

    public void TakeOn(string id)
    {
        if (_peerings.TryGetValue(id, out var peering))
            _peerings[id] = peering with { IsOurs = true };
        foreach (var network in _networks.Values.Where(network => network.Groups.ContainsKey(id)))
            network.Groups[id] = network.Groups[id] with { IsOurs = true };
    }

    public void EndPeering(string id)
    {
        if (_peerings[id].IsLive)
            Put(_peerings[id] with { State = ObservedLinkState.Ended, Message = "deleted" });
    }

    public void Untag(string id) => Put(_peerings[id] with { RequesterTags = Tags.None });
}
