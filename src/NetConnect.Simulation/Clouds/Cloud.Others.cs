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

    public void EndPeering(string id)
    {
        if (_peerings[id].IsLive)
            Put(_peerings[id] with { State = ObservedLinkState.Ended, Message = "deleted" });
    }

    public void Untag(string id) => Put(_peerings[id] with { RequesterTags = Tags.None });
}
