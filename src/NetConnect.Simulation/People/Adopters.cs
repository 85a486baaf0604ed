using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Topology;
using NetConnect.Simulation.Clouds;
using NetConnect.Simulation.Scheduling;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.People;

/// <summary>
/// In some runs: people join networks by hand, with routes and without, and take that away again; teams ask for connections that lean on it,
/// also where there is nothing to lean on. Their dice are their own.
/// </summary>
/// <param name="isLeftOut">Counts a deed, and says whether this run does without it.</param>
internal sealed class Adopters(World world, IReadOnlyList<Errand> errands, Func<bool> isLeftOut)
{
    private static readonly Cidr Elsewhere = Cidr.Parse("192.168.0.0/24");

    private readonly Dice _dice = Dice.For(world.Options.Seed, "adopters");

    /// <summary>What a request says of links that others made.</summary>
    public Adoption? Choose() => world.Options.Adopting && _dice.Chance(0.7)
        ? _dice.Pick([Adoption.Watch, Adoption.Use, Adoption.Use, Adoption.Manage, Adoption.Manage])
        : null;

    /// <summary>Most of it was there before anybody heard of NetConnect.</summary>
    public void Begin()
    {
        if (!world.Options.Adopting)
            return;
        foreach (var errand in errands)
        {
            if (_dice.Chance(0.7))
                Join(errand);
        }

        Plan();
    }

    private void Plan() => world.Scheduler.In(_dice.Between(TimeSpan.FromSeconds(2), world.Options.Pace * 4), Lifeline.World, Next);

    private void Next()
    {
        if (!world.Faults.IsOn)
            return;
        var errand = _dice.Pick(errands);
        var luck = _dice.Below(10);
        if (luck < 6)
            Join(errand);
        else if (luck < 8)
            Part(errand);
        else
            Lead(errand.Left.Network, Elsewhere, "igw-1");
        Plan();
    }

    private void Join(Errand errand)
    {
        var (from, to) = _dice.Chance(0.5) ? (errand.Left, errand.Right) : (errand.Right, errand.Left);
        var leads = _dice.Chance(0.5);
        if (Joining(errand).Any() || isLeftOut())
            return;
        world.Tell("somebody", $"peers {from.Network.Reference.NetworkId} with {to.Network.Reference.NetworkId} by hand");
        world.Cloud.PeerByHand(from.Network.Reference, to.Network.Reference);
        // The other side has to accept it first.
        if (leads)
            world.Scheduler.In((world.Options.Cloud.Slowness * 2) + TimeSpan.FromSeconds(3), Lifeline.World, () => LeadBothWays(errand));
    }

    private void LeadBothWays(Errand errand)
    {
        if (Joining(errand).FirstOrDefault(peering => !peering.IsOurs) is not { } peering)
            return;
        Lead(errand.Left.Network, errand.Right.Prefix, peering.Id);
        Lead(errand.Right.Network, errand.Left.Prefix, peering.Id);
    }

    private void Part(Errand errand)
    {
        if (Joining(errand).FirstOrDefault(peering => peering is { IsOurs: false, State: ObservedLinkState.Active }) is not { } peering || isLeftOut())
            return;
        world.Tell("somebody", $"deletes {peering.Id}, which is not NetConnect's");
        world.Cloud.EndPeering(peering.Id);
    }

    /// <summary>Where no route is yet.</summary>
    private void Lead(CloudNetwork network, Cidr destination, string target)
    {
        foreach (var table in world.Cloud.TablesOf(network).Where(table => !network.Routes.ContainsKey((table, destination))).ToList())
        {
            world.Tell("somebody", $"leads {destination} to {target} in {table}");
            world.Cloud.RouteByHand(network, table, destination, target);
        }
    }

    private IEnumerable<CloudPeering> Joining(Errand errand) =>
        world.Cloud.Peerings.Where(peering => peering.IsLive && peering.Touches(errand.Left.Network.Reference) && peering.Touches(errand.Right.Network.Reference));
}
