using NetConnect.Kernel.Halves;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Simulation.Clouds;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>The ledger and the clouds tell the same.</summary>
internal sealed class Q1Correspondence(World world) : Check(world, "Q1", "Live objects and recorded parts correspond one to one, parameters equal.")
{
    /// <summary>Objects of ours that no record answers for.</summary>
    public static IEnumerable<string> Orphans(World world) => (
        from network in world.Cloud.Networks
        from orphan in ObjectsOf(world, network).Except(PartsOf(world.Mirror.Network(network.Reference)))
        select $"{orphan} stands in {network.Reference.NetworkId}, and no record knows of it.").Concat(
        from hub in world.Cloud.Transit.Hubs
        from orphan in ObjectsOf(world.Cloud.Transit, hub).Except(PartsOf(world.Mirror.Network(hub)))
        select $"{orphan} stands in {hub}, and no record knows of it.");

    public override void AtRest()
    {
        foreach (var orphan in Orphans(World))
            Broken(orphan);
        foreach (var network in World.Cloud.Networks)
            LookForGhosts(network.Reference, ObjectsOf(World, network));
        foreach (var hub in World.Cloud.Transit.Hubs)
            LookForGhosts(hub, ObjectsOf(World.Cloud.Transit, hub));
    }

    /// <summary>Where somebody else's object took the place of ours, or somebody keeps removing what ours needs, the record waits for them.</summary>
    private void LookForGhosts(NetworkRef network, IEnumerable<string> objects)
    {
        var state = World.Mirror.Network(network);
        if (state?.Halves.Values.Any(half => half.Status.Phase == HalfPhase.Blocked || half.Status.Find(HalfAspects.Contended) is not null) == true)
            return;
        foreach (var ghost in PartsOf(state).Except(objects))
            Broken($"{ghost} is on record in {network}, and is not there.");
    }

    // Whose tags somebody took off before it was on record nobody can know.
    private static IEnumerable<string> ObjectsOf(World world, CloudNetwork network) =>
    [
        .. network.Routes.Where(route => route.Value.IsOurs).Select(route => $"route {route.Key.Destination} in {route.Key.Table} via {route.Value.Target}"),
        .. network.Groups.Values.Where(group => group.IsOurs && !group.Tags.IsEmpty).Select(group => $"group {group.Id} of {group.Resource}"),
        .. world.Cloud.Transit.Attachments.Where(attachment => attachment is { IsOurs: true, IsMarked: true } && attachment.Network == network.Reference).Select(attachment => $"attachment {attachment.Id}"),
        .. world.Cloud.Peerings.Where(peering => peering is { IsOurs: true, IsLive: true } && !peering.OwnerTags.IsEmpty && peering.Pair.Smaller == network.Reference).Select(peering => $"peering {peering.Id}"),
    ];

    private static IEnumerable<string> ObjectsOf(CloudTransit transit, NetworkRef hub) =>
    [
        .. transit.Gateways.Where(gateway => gateway is { IsOurs: true, IsMarked: true } && gateway.Hub == hub).Select(gateway => $"gateway {gateway.Id}"),
        .. transit.Attachments.Where(attachment => attachment is { IsOurs: true, IsMarked: true, Network: null } && attachment.Hub == hub).Select(attachment => $"peering {attachment.Id}"),
        .. transit.Shares.Where(share => share.IsOurs && share.Hub == hub).Select(share => $"share {share.Id}"),
        .. transit.Tables.Where(table => table is { IsOurs: true, IsMarked: true } && table.Hub == hub).SelectMany(ObjectsOf),
    ];

    private static IEnumerable<string> ObjectsOf(CloudGatewayTable table) =>
    [
        $"table {table.Id}",
        .. table.Ties.Where(tie => tie.IsOurs).Select(tie => $"tie of {tie.Attachment} to {table.Id}"),
        .. table.Routes.Where(route => route.IsOurs).Select(route => $"route {route.Destination} in {table.Id} via {route.Attachment}"),
    ];

    private static IEnumerable<string> PartsOf(NetworkState? state) => (state?.Parts.Values ?? [])
        .Where(part => part.Stage is PartStage.Seen or PartStage.Made or PartStage.Intended)
        .Select(part => part.Kind switch
        {
            "model.route" or "aws.route" or "aws.gateway-route" => $"route {part.Spec.GetValueOrDefault("destination")} in {part.Spec.GetValueOrDefault("table")} via {part.Spec.GetValueOrDefault("target")}",
            "model.group" or "aws.group" => $"group {part.ExternalId} of {CloudKeys.Subject(part.Key)}",
            "model.peering" or "aws.peering" or "aws.gateway-peering" => $"peering {part.ExternalId}",
            "aws.attachment" => $"attachment {part.ExternalId}",
            "aws.gateway" => $"gateway {part.ExternalId}",
            "aws.share" => $"share {part.ExternalId}",
            "aws.gateway-table" => $"table {part.ExternalId}",
            "aws.gateway-association" => $"tie of {part.Spec.GetValueOrDefault("attachment")} to {part.Spec.GetValueOrDefault("table")}",
            _ => "",
        })
        .Where(text => text.Length > 0);
}
