using NetConnect.Kernel.Halves;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Links;
using NetConnect.Simulation.Clouds;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>The ledger and the clouds tell the same.</summary>
internal sealed class Q1Correspondence(World world) : Check(world, "Q1", "Live objects and recorded parts correspond one to one, parameters equal.")
{
    /// <summary>Objects of ours that no record answers for.</summary>
    public static IEnumerable<string> Orphans(World world) =>
        from network in world.Cloud.Networks
        from orphan in ObjectsOf(world, network).Except(PartsOf(world.Mirror.Network(network.Reference)))
        select $"{orphan} stands in {network.Reference.NetworkId}, and no record knows of it.";

    public override void AtRest()
    {
        foreach (var orphan in Orphans(World))
            Broken(orphan);
        foreach (var network in World.Cloud.Networks)
            LookForGhosts(network, World.Mirror.Network(network.Reference));
    }

    /// <summary>Where somebody else's object took the place of ours, or somebody keeps removing what ours needs, the record waits for them.</summary>
    private void LookForGhosts(CloudNetwork network, NetworkState? state)
    {
        if (state?.Halves.Values.Any(half => half.Status.Phase == HalfPhase.Blocked || half.Status.Find(HalfAspects.Contended) is not null) == true)
            return;
        foreach (var ghost in PartsOf(state).Except(ObjectsOf(World, network)))
            Broken($"{ghost} is on record in {network.Reference.NetworkId}, and is not there.");
    }

    // Whose tags somebody took off before it was on record nobody can know.
    private static IEnumerable<string> ObjectsOf(World world, CloudNetwork network) =>
    [
        .. network.Routes.Where(route => route.Value.IsOurs).Select(route => $"route {route.Key.Destination} in {route.Key.Table} via {route.Value.Target}"),
        .. network.Groups.Values.Where(group => group.IsOurs && !group.Tags.IsEmpty).Select(group => $"group {group.Id} of {group.Resource}"),
        .. world.Cloud.Peerings.Where(peering => peering is { IsOurs: true, IsLive: true } && !peering.OwnerTags.IsEmpty && peering.Pair.Smaller == network.Reference).Select(peering => $"peering {peering.Id}"),
    ];

    private static IEnumerable<string> PartsOf(NetworkState? state) => (state?.Parts.Values ?? [])
        .Where(part => part.Stage is PartStage.Seen or PartStage.Made or PartStage.Intended)
        .Select(part => part.Kind switch
        {
            "model.route" or "aws.route" => $"route {part.Spec.GetValueOrDefault("destination")} in {part.Spec.GetValueOrDefault("table")} via {part.Spec.GetValueOrDefault("target")}",
            "model.group" or "aws.group" => $"group {part.ExternalId} of {CloudKeys.Subject(part.Key)}",
            "model.peering" or "aws.peering" => $"peering {part.ExternalId}",
            _ => "",
        })
        .Where(text => text.Length > 0);
}
