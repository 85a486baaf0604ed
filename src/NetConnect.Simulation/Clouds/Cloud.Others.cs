using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;

namespace NetConnect.Simulation.Clouds;

/// <content>What others do, with consoles and scripts of their own.</content>
internal sealed partial class Cloud
{
    /// <summary>A link that has nothing to do with NetConnect.</summary>
    public string PeerByHand(NetworkRef from, NetworkRef to)
    {
        var id = NewId("pcx");
        Put(new(id, from, to, ObservedLinkState.Active, "active"));
        return id;
    }

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

    /// <summary>Somebody's interface carries a group of ours.</summary>
    public bool HasGroupsInUse => _networks.Values.Any(network => network.Groups.Values.Any(group => group is { IsOurs: true, Interfaces.IsEmpty: false }));

    /// <summary>Whether packets get from one network to the other and back: a live peering with a route on both sides.</summary>
    public bool CanExchange(CloudNetwork one, CloudNetwork other) => _peerings.Values.Any(peering =>
        peering.State == ObservedLinkState.Active && peering.Pair == NetworkPair.Of(one.Reference, other.Reference)
        && LeadsTo(one, other, peering.Id) && LeadsTo(other, one, peering.Id));

    private static bool LeadsTo(CloudNetwork from, CloudNetwork to, string peering) =>
        from.Routes.Any(route => route.Value.Target == peering && to.Cidr.Overlaps(route.Key.Destination));
}
