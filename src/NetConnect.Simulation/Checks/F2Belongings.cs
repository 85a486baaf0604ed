using NetConnect.Kernel.Connections;
using NetConnect.Kernel.Halves;
using NetConnect.Kernel.Networks;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Simulation.Clouds;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>The judge's books of what is whose: what was detached is nobody's of ours any more, what was taken over is ours.</summary>
internal sealed class F2Belongings(World world) : Check(world, "F2", "What others made, or what was let go of, becomes ours only by what both sides agreed to.")
{
    private readonly Dictionary<string, IntendedCall> _intended = new(StringComparer.Ordinal);
    private readonly HashSet<string> _late = new(StringComparer.Ordinal);
    private readonly HashSet<string> _former = new(StringComparer.Ordinal);
    private readonly HashSet<string> _letGo = new(StringComparer.Ordinal);
    private readonly HashSet<(string Connection, NetworkRef Network)> _forgotten = [];
    private readonly List<(string Connection, NetworkPair Pair)> _halfForgotten = [];

    /// <summary>It was meant for something that was ours then.</summary>
    public bool IsLate(CloudCall call) => _late.Contains(call.Token);

    /// <summary>A part of that name was let go of once.</summary>
    public bool IsOfAnotherLife(string token) => _former.Contains(token);

    /// <summary>As it was put on record last.</summary>
    public IntendedCall? Find(CloudCall call) => _intended.GetValueOrDefault(call.Token);

    public override void OnCommitted(CommitSeen seen)
    {
        if (NewIntent.In(seen) is { Part: { } part } found)
        {
            _intended[found.Intent.Token] = new(found.Network.Network, part, World.LastLooks.Of(found.Node, found.Network.Network));
            _late.Remove(found.Intent.Token);
        }

        // What modules under test of the conformance kit make stands in a cloud of their own.
        if (seen is not { Before: NetworkState before, After: NetworkState after } || World.Cloud.Find(after.Network) is null)
            return;
        foreach (var half in after.Halves.Values.Where(half => IsLetGo(half) && _forgotten.Add((half.Wish.Connection, after.Network))))
            LetGo(before, after, half.Wish);
        foreach (var known in after.Parts.Values.Where(part => part.Stage == PartStage.Seen && part != before.Parts.GetValueOrDefault(part.Key)))
        {
            if (known.Kind.EndsWith(".route", StringComparison.Ordinal))
                ClaimRoute(after.Network, known);
            else
                Claim(after, known);
        }
    }

    /// <summary>What a call makes that was on its way then.</summary>
    public override void OnCalled(CloudCall call)
    {
        if (IsLate(call))
            LetGo(_intended[call.Token].Network, _intended[call.Token].Part);
    }

    private static bool IsLetGo(HalfRecord half) => half is { Wish.Goal: HalfGoal.Forgotten, Status.Phase: HalfPhase.Removed };

    private void LetGo(NetworkState before, NetworkState after, HalfWish wish)
    {
        World.Counters.Detached++;
        foreach (var part in before.Parts.Values.Where(part => part.Users.Contains(wish.Connection) && !after.Parts.ContainsKey(part.Key)))
        {
            if (part.Kind.EndsWith(".peering", StringComparison.Ordinal))
                _halfForgotten.Add((wish.Connection, NetworkPair.Of(after.Network, wish.Remote)));
            var tokens = _intended.Where(call => call.Value.Network == after.Network && call.Value.Part.Key == part.Key).Select(call => call.Key).ToList();
            _late.UnionWith(tokens);
            _former.UnionWith(tokens);
            LetGo(after.Network, part);
        }

        // The side that was asked may still accept it, until it is told, too.
        foreach (var known in _halfForgotten.Where(half => half.Connection == wish.Connection && _forgotten.Contains((wish.Connection, wish.Remote)) && _forgotten.Contains((wish.Connection, after.Network))).ToList())
        {
            _halfForgotten.Remove(known);
            LetGo(known.Pair);
        }
    }

    private void LetGo(NetworkPair pair)
    {
        foreach (var peering in World.Cloud.Peerings.Where(peering => peering.IsOurs && peering.Pair == pair).ToList())
        {
            _letGo.Add(peering.Id);
            World.Cloud.LetGo(peering);
        }
    }

    private void LetGo(NetworkRef reference, PartRecord part)
    {
        var (network, subject) = (World.Cloud.Find(reference)!, CloudKeys.Subject(part.Key));
        if (part.Kind.EndsWith(".route", StringComparison.Ordinal))
        {
            foreach (var place in network.Routes.Where(route => route.Value.IsOurs && IsAt(part, route.Key)).Select(route => route.Key).ToList())
                World.Cloud.LetGo(network, place);
        }

        foreach (var group in network.Groups.Values.Where(group => group.IsOurs && part.Kind.EndsWith(".group", StringComparison.Ordinal) && group.Resource == subject).ToList())
        {
            _letGo.Add(group.Id);
            World.Cloud.LetGo(network, group);
        }

        if (part.Kind.EndsWith(".peering", StringComparison.Ordinal) && !_halfForgotten.Exists(half => half.Pair.ToString() == subject)
            && World.Cloud.Peerings.Any(peering => peering.Pair.ToString() == subject))
            LetGo(World.Cloud.Peerings.First(peering => peering.Pair.ToString() == subject).Pair);
    }

    private static bool IsAt(PartRecord part, (string Table, Cidr Destination) place) =>
        part.Spec.GetValueOrDefault("table") == place.Table && part.Spec.GetValueOrDefault("destination") == place.Destination.ToString();

    /// <summary>The ledger says that it is ours.</summary>
    private void Claim(NetworkState network, PartRecord part)
    {
        // Who asked for it in between has it before the other side was told.
        _halfForgotten.RemoveAll(half => part.Kind.EndsWith(".peering", StringComparison.Ordinal) && half.Pair.ToString() == CloudKeys.Subject(part.Key) && !part.Users.Contains(half.Connection));
        var isOthers = part.Kind.EndsWith(".peering", StringComparison.Ordinal) && World.Cloud.Peerings.Any(peering => peering.Id == part.ExternalId && !peering.IsOurs);
        isOthers |= part.Kind.EndsWith(".group", StringComparison.Ordinal) && World.Cloud.Find(network.Network)!.Groups.TryGetValue(part.ExternalId!, out var group) && !group.IsOurs;
        if (!isOthers)
            return;
        // What was let go of serves again when somebody asks for it again.
        Require(_letGo.Contains(part.ExternalId!) || part.Users.Any(user => MayTakeOver(user, part.ExternalId!)), $"{part.Key} of {network.Key} calls {part.ExternalId} its own, which others made.");
        World.Counters.TakenOver++;
        World.Cloud.TakeOn(part.ExternalId!);
    }

    /// <summary>Whoever lays the very route by hand that a call on record was to make gives it away: nobody can tell the two apart.</summary>
    private void ClaimRoute(NetworkRef reference, PartRecord part)
    {
        var network = World.Cloud.Find(reference)!;
        if (network.Routes.FirstOrDefault(route => IsAt(part, route.Key)) is not { Value: { IsOurs: false } route, Key: var place } || route.Target != part.Spec.GetValueOrDefault("target"))
            return;
        var intended = _intended.Values.Where(call => call.IsAbout(reference, place.Table, place.Destination) && call.LeadsTo(route.Target));
        Require(intended.Any(call => !call.HasSeen(place.Table, place.Destination, route.Target)), $"{part.Key} of {reference} is called ours, and others laid it before any call of ours was to make it.");
        World.Cloud.TakeOn(network, place);
    }

    /// <summary>Both sides have agreed that this connection takes it over.</summary>
    public bool MayTakeOver(string connection, string peering) => World.Mirror.Find(ActorKey.Connection(connection)) is ConnectionState
    {
        Adopt: Adoption.Manage,
        Request: RequestPhase.Approved,
        Decision.ChosenCandidate.Plan.Adopted: { } agreed,
    }
    && agreed == peering;
}
