using NetConnect.Kernel.Connections;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>Deleted without a trace.</summary>
internal sealed class Q4NothingLeft(World world) : Check(world, "Q4", "Deleted means no objects, no holds, no secrets.")
{
    public override void AtRest()
    {
        foreach (var network in World.Mirror.Networks)
        {
            foreach (var hold in network.Holds.Values)
                Require(Find(hold.Connection) is { Provisioning: ProvisioningPhase.Held }, $"{network.Key} still holds a slot for {hold.Connection}.");
            foreach (var part in network.Parts.Values.Where(part => part.Stage is PartStage.Intended or PartStage.Made or PartStage.Seen && !IsKept(part.ExternalId)))
                Require(part.Users.Any(user => Find(user) is { Provisioning: ProvisioningPhase.Provisioned or ProvisioningPhase.Provisioning or ProvisioningPhase.Updating }), $"{part.Key} of {network.Key} stands for {string.Join(", ", part.Users)}, of which nothing should be left.");
        }

        if (World.Options.EndsEmpty)
            LookEverywhere();
    }

    private void LookEverywhere()
    {
        foreach (var network in World.Cloud.Networks)
            Require(!network.Routes.Values.Any(route => route.IsOurs) && !network.Groups.Values.Any(group => group.IsOurs && !group.Tags.IsEmpty), $"Something of ours is left in {network.Reference.NetworkId}.");
        Require(!World.Cloud.Peerings.Any(peering => peering is { IsOurs: true, IsLive: true } && !peering.OwnerTags.IsEmpty), "A peering of ours is left.");
        var transit = World.Cloud.Transit;
        Require(!transit.Gateways.Any(gateway => gateway is { IsOurs: true, IsMarked: true } && !IsKept(gateway.Id)) && !transit.Attachments.Any(attachment => attachment is { IsOurs: true, IsMarked: true }), "A gateway of ours is left, or hangs on something.");
        Require(!transit.Tables.Any(table => table is { IsOurs: true, IsMarked: true }) && !transit.Shares.Any(share => share.IsOurs), "A hub of which nothing should be left still routes, or lends.");
    }

    /// <summary>On the gateway there is still something whose mark was taken off before it was on record: nobody can know whose it is.</summary>
    private bool IsKept(string? gateway) =>
        World.Cloud.Transit.Tables.Any(table => table.Gateway == gateway && !table.IsMarked)
        || World.Cloud.Transit.Attachments.Any(attachment => attachment.Gateway == gateway && !attachment.IsMarked);

    private ConnectionState? Find(string connection) => (ConnectionState?)World.Mirror.Find(ActorKey.Connection(connection));
}
