using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Topology;
using NetConnect.Simulation.Clouds;
using NetConnect.Simulation.Faults;
using NetConnect.Simulation.Scheduling;

namespace NetConnect.Simulation.Worlds;

/// <summary>What goes wrong by itself, at any time: processes, clocks, and people with consoles.</summary>
internal sealed class Trouble(World world)
{
    private static readonly Mishap[] Kinds =
    [
        Mishap.Crash, Mishap.Zombie, Mishap.Pause, Mishap.ClockForward, Mishap.ClockBack, Mishap.RouteRemoved,
        Mishap.RouteReplaced, Mishap.GroupRemoved, Mishap.GroupUntagged, Mishap.RuleAdded, Mishap.RuleRemoved,
        Mishap.PeeringRemoved, Mishap.PeeringUntagged, Mishap.GroupInUse, Mishap.ForeignPeering,
    ];

    /// <summary>What people write beside their rules.</summary>
    public const string ByHand = "by hand";

    private readonly Dice _dice = Dice.For(world.Options.Seed, "trouble");

    /// <summary>Until the faults are switched off.</summary>
    public void Begin() => world.Scheduler.In(Pause(), Lifeline.World, Next);

    private TimeSpan Pause() => _dice.Between(TimeSpan.Zero, world.Options.Trouble * 2);

    private void Next()
    {
        if (!world.Faults.IsOn)
            return;
        world.Faults.Align(_dice);
        var kind = _dice.Pick(Kinds);
        if (world.Faults.Strikes(kind, "by itself"))
            Strike(kind);
        Begin();
    }

    private void Strike(Mishap kind)
    {
        switch (kind)
        {
            case Mishap.Crash when world.Nodes.Current is { } node:
                world.Nodes.Crash(node, "for no reason");
                break;
            case Mishap.Zombie when world.Nodes.Current is not null:
                world.Nodes.TakeOver();
                break;
            case Mishap.Pause when world.Nodes.Current is { } node:
                Freeze(node, _dice.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(90)));
                break;
            case Mishap.ClockForward when world.Nodes.Current is { } node:
                Turn(node, Jump());
                break;
            case Mishap.ClockBack when world.Nodes.Current is { } node:
                world.Counters.ClocksSetBack++;
                Turn(node, -Jump());
                break;
            default:
                Tamper(kind);
                break;
        }
    }

    private TimeSpan Jump() => _dice.Pick([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1), TimeSpan.FromHours(24)]);

    private void Freeze(Nodes.Node node, TimeSpan time)
    {
        world.Tell(node.Name, $"stands still for {time.TotalSeconds:0} s");
        node.Life.Freeze(world.Scheduler.Now + time);
        // Others think that it is dead, and start the next.
        if (time > TimeSpan.FromSeconds(30))
            world.Scheduler.In(TimeSpan.FromSeconds(20), node.Life, static () => { });
    }

    private void Turn(Nodes.Node node, TimeSpan by)
    {
        world.Counters.ClockJumps++;
        node.Clock.Offset += by;
        world.Tell(node.Name, $"its clock jumps by {by}");
    }

    private void Tamper(Mishap kind)
    {
        var network = _dice.Pick([.. world.Cloud.Networks]);
        var routes = network.Routes.Where(route => route.Value.IsOurs).ToList();
        var groups = network.Groups.Values.Where(group => group.IsOurs).ToList();
        var peerings = world.Cloud.Peerings.Where(peering => peering is { IsOurs: true, IsLive: true }).ToList();
        switch (kind)
        {
            case Mishap.RouteRemoved when routes.Count > 0:
                var place = _dice.Pick(routes).Key;
                Say($"removes the route {place} of {network.Reference.NetworkId}");
                world.Cloud.RemoveRoute(network, place);
                break;
            case Mishap.RouteReplaced when routes.Count > 0:
                var other = _dice.Pick(routes).Key;
                Say($"leads the route {other} of {network.Reference.NetworkId} to igw-1");
                world.Cloud.RouteByHand(network, other.Table, other.Destination, "igw-1");
                break;
            case Mishap.GroupRemoved when groups.Count > 0:
                TamperWith(network, _dice.Pick(groups), "removes", null);
                break;
            case Mishap.GroupUntagged when groups.Count > 0:
                TamperWith(network, _dice.Pick(groups), "untags", group => group with { Tags = Tags.None });
                break;
            case Mishap.RuleAdded when groups.Count > 0:
                TamperWith(network, _dice.Pick(groups), "adds a rule to", group => group with { Ingress = group.Ingress.Add(new(Protocol.Tcp, new PortRange(22, 22), Cidr.Parse("10.99.0.0/16"), ByHand)) });
                break;
            case Mishap.RuleRemoved when groups.Any(group => !group.Ingress.IsEmpty):
                TamperWith(network, groups.First(group => !group.Ingress.IsEmpty), "takes a rule from", group => group with { Ingress = group.Ingress.RemoveAt(0) });
                break;
            case Mishap.GroupInUse when groups.Count > 0:
                Occupy(network, _dice.Pick(groups));
                break;
            case Mishap.PeeringRemoved when peerings.Count > 0:
                var ended = _dice.Pick(peerings).Id;
                Say($"deletes {ended}");
                world.Cloud.EndPeering(ended);
                break;
            case Mishap.PeeringUntagged when peerings.Count > 0:
                var untagged = _dice.Pick(peerings).Id;
                Say($"untags {untagged}");
                world.Cloud.Untag(untagged);
                break;
            case Mishap.ForeignPeering:
                PeerByHand(network, _dice.Pick([.. world.Cloud.Networks]));
                break;
        }
    }

    private void TamperWith(CloudNetwork network, CloudGroup group, string verb, Func<CloudGroup, CloudGroup>? change)
    {
        Say($"{verb} {group.Id} of {network.Reference.NetworkId}");
        if (change is null)
            world.Cloud.RemoveGroup(network, group.Id);
        else
            world.Cloud.ChangeGroup(network, change(group));
    }

    private void Occupy(CloudNetwork network, CloudGroup group)
    {
        TamperWith(network, group, "puts an interface into", one => one with { Interfaces = ["eni-1"] });
        world.Scheduler.In(_dice.Between(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(90)), Lifeline.World, () =>
        {
            if (network.Groups.TryGetValue(group.Id, out var still))
                TamperWith(network, still, "takes the interface out of", one => one with { Interfaces = [] });
        });
    }

    private void PeerByHand(CloudNetwork one, CloudNetwork other)
    {
        var isThere = world.Cloud.Peerings.Any(peering => peering.IsLive && peering.Touches(one.Reference) && peering.Touches(other.Reference));
        if (one == other || isThere)
            return;
        Say($"peers {one.Reference.NetworkId} with {other.Reference.NetworkId} by hand");
        world.Cloud.PeerByHand(one.Reference, other.Reference);
    }

    private void Say(string what) => world.Tell("somebody", what);
}
