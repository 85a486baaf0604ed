using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>Nothing is made twice.</summary>
internal sealed class A05OneLive(World world) : Check(world, "A5", "There is at most one live object per link, part and incarnation.")
{
    public override void OnCalled(CloudCall call)
    {
        foreach (var pair in World.Cloud.Peerings.Where(peering => peering is { IsOurs: true, IsLive: true } && !peering.OwnerTags.IsEmpty).GroupBy(peering => peering.Pair).Where(pair => pair.Count() > 1))
            Broken($"{pair.Key} has {string.Join(" and ", pair.Select(peering => peering.Id))}.");
        foreach (var network in World.Cloud.Networks)
        {
            foreach (var twice in network.Groups.Values.Where(group => group.IsOurs).GroupBy(group => group.Resource).Where(same => same.Count() > 1))
                Broken($"{twice.Key} has {string.Join(" and ", twice.Select(group => group.Id))} in {network.Reference.NetworkId}.");
        }
    }
}
