using System.Collections.Immutable;
using NetConnect.Kernel.Connections;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.People;

/// <summary>What users want in the end, without all that they wanted on the way there.</summary>
/// <param name="Filters">By the names of resources.</param>
internal sealed record FinalWishes(
    ImmutableSortedDictionary<string, ImmutableArray<L4Filter>> Filters, ImmutableArray<(string Left, string Right, ImmutableArray<Need> Needs, LinkType? Type)> Links)
{
    /// <summary>None when somebody else has a part in how things ended: what is in the way, taken away, suspended or still to be agreed on.</summary>
    public static FinalWishes? Of(World world)
    {
        var links = world.Mirror.Connections.Where(state => state.Provisioning is not (ProvisioningPhase.Held or ProvisioningPhase.Released or ProvisioningPhase.Failed)).ToList();
        if (world.Options.EndsEmpty || world.Options.Adopting || world.Options.Detaching || links.Any(IsUnclear) || HasLostMarks(world) || HasCompany(world))
            return null;
        return new(
            world.Mirror.Resources.ToImmutableSortedDictionary(state => state.Name, state => state.L4Filters, StringComparer.Ordinal),
            [.. links.Select(state => (state.Left.ResourceName, state.Right.ResourceName, state.Needs, TypeOf(world, state))).OrderBy(link => link.Item1, StringComparer.Ordinal).ThenBy(link => link.Item2, StringComparer.Ordinal)]);
    }

    /// <summary>Where peerings ran out, who came when decided on the type: that is part of what they want.</summary>
    private static LinkType? TypeOf(World world, ConnectionState state) => world.Options.Hubs ? state.Type : null;

    private static bool IsUnclear(ConnectionState state) =>
        state is not { Provisioning: ProvisioningPhase.Provisioned, Sync: LinkSync.InSync, Suspension: null }
        || state.LeftHalf.Status.Phase != Kernel.Halves.HalfPhase.Ready || state.RightHalf.Status.Phase != Kernel.Halves.HalfPhase.Ready;

    /// <summary>What bears no mark of ours any more is kept, or left, as the record stood when it was taken off.</summary>
    private static bool HasLostMarks(World world) =>
        world.Cloud.Networks.Any(network => network.Groups.Values.Any(group => group is { IsOurs: true, Tags.IsEmpty: true }))
        || world.Cloud.Peerings.Any(peering => peering is { IsOurs: true, IsLive: true, OwnerTags.IsEmpty: true })
        || world.Cloud.Transit.Gateways.Any(gateway => gateway is { IsOurs: true, IsMarked: false })
        || world.Cloud.Transit.Attachments.Any(attachment => attachment is { IsOurs: true, IsMarked: false })
        || world.Cloud.Transit.Tables.Any(table => table is { IsOurs: true, IsMarked: false });

    /// <summary>Peerings that people made: a request may have been turned down for them.</summary>
    private static bool HasCompany(World world) => world.Cloud.Peerings.Any(peering => peering is { IsLive: true, IsOurs: false });
}
