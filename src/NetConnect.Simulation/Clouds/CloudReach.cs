using NetConnect.Model.Identity;
using NetConnect.Model.Topology;

namespace NetConnect.Simulation.Clouds;

/// <summary>What can be told of any cloud from what is in it.</summary>
internal static class CloudReach
{
    public static CloudNetwork? Find(this ICloud cloud, NetworkRef network) => cloud.Networks.FirstOrDefault(one => one.Reference == network);

    /// <summary>Somebody's interface carries a group of ours.</summary>
    public static bool HasGroupsInUse(this ICloud cloud) =>
        cloud.Networks.Any(network => network.Groups.Values.Any(group => group is { IsOurs: true, Interfaces.IsEmpty: false }));

    /// <summary>Whether packets get from one network to the other and back: a live peering with a route on both sides.</summary>
    public static bool CanExchange(this ICloud cloud, CloudNetwork one, CloudNetwork other) => cloud.Peerings.Any(peering =>
        peering.State == ObservedLinkState.Active && peering.Pair == NetworkPair.Of(one.Reference, other.Reference)
        && LeadsTo(one, other, peering.Id) && LeadsTo(other, one, peering.Id));

    private static bool LeadsTo(CloudNetwork from, CloudNetwork to, string peering) =>
        from.Routes.Any(route => route.Value.Target == peering && to.Cidr.Overlaps(route.Key.Destination));
}
