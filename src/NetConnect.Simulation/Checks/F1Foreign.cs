using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Simulation.Clouds;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>The clouds' own books, right before a call and right after it: whatever the ledger says, what people made is theirs.</summary>
/// <remarks>
/// Clouds remove and replace routes by destination, so that a call may meet what somebody put there a moment ago: that it is theirs could be known
/// when every reading showed it on which the call may rest.
/// </remarks>
internal sealed class F1Foreign(World world, F2Belongings belongings) : Check(world, "F1", "What people made by hand is removed and changed by nobody else.")
{
    private const string Rule = "a rule of ";

    private Dictionary<string, string> _before = [];
    private Dictionary<(NetworkRef Network, string Table, Cidr Destination), string> _routes = [];

    public override void OnArrived(CloudCall call) => (_before, _routes) = (Foreign(), Routes());

    public override void OnCalled(CloudCall call)
    {
        if (belongings.IsLate(call))
            return;
        if (_before.Count > 0)
            Compare(call, Foreign());
        foreach (var (place, target) in _routes.Where(route => MustStay(call, route.Key, route.Value)))
        {
            var now = World.Cloud.Find(place.Network)?.Routes.GetValueOrDefault((place.Table, place.Destination));
            Require(now?.Target == target, $"{call.Operation} met the route of others to {place.Destination} in {place.Table}: it led to {target} and is {now?.Target ?? "gone"}.");
        }
    }

    private void Compare(CloudCall call, Dictionary<string, string> now)
    {
        foreach (var (what, looks) in _before.Where(one => !WentWithItsGroup(one.Key)))
            Require(now.GetValueOrDefault(what) == looks || IsTakenOver(what, looks, now), $"{call.Operation} met {what}, which is not ours: it was {looks} and is {now.GetValueOrDefault(what, "gone")}.");
    }

    /// <summary>Our mark may be put on it, and nothing else done to it.</summary>
    private bool IsTakenOver(string what, string looked, Dictionary<string, string> now) =>
        now.TryGetValue(what, out var looks) && looks.Split(',')[0] == looked.Split(',')[0]
        && World.Mirror.Connections.Any(state => belongings.MayTakeOver(state.Id, what));

    /// <summary>A rule that somebody put into a group of ours ends with the group.</summary>
    private bool WentWithItsGroup(string what) =>
        what.StartsWith(Rule, StringComparison.Ordinal)
        && !World.Cloud.Networks.Any(network => network.Groups.ContainsKey(what[Rule.Length..what.IndexOf(' ', Rule.Length)]));

    private Dictionary<string, string> Foreign()
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var peering in World.Cloud.Peerings.Where(peering => !peering.IsOurs))
            seen[peering.Id] = $"{peering.State}, tagged {peering.RequesterTags.Count} and {peering.AccepterTags.Count} times";
        foreach (var group in World.Cloud.Networks.SelectMany(network => network.Groups.Values))
            Add(seen, group);
        return seen;
    }

    private void Add(Dictionary<string, string> seen, CloudGroup group)
    {
        if (!group.IsOurs)
            seen[group.Id] = $"tagged {group.Tags.Count} times, with {group.Ingress.Length} rules";
        foreach (var rule in group.Ingress.Where(rule => rule.Description != World.Database.Installation && World.Options.Tier == Tier.A))
            seen[$"{Rule}{group.Id} for {rule.Remote}"] = $"{rule.Protocol} {rule.Ports}";
    }

    private Dictionary<(NetworkRef Network, string Table, Cidr Destination), string> Routes() => (
        from network in World.Cloud.Networks
        from route in network.Routes
        where !route.Value.IsOurs
        select (Place: (network.Reference, route.Key.Table, route.Key.Destination), route.Value.Target)).ToDictionary(route => route.Place, route => route.Target);

    /// <summary>Of others' routes one that leads where ours would can't be told from ours.</summary>
    private bool MustStay(CloudCall call, (NetworkRef Network, string Table, Cidr Destination) place, string target) =>
        belongings.Find(call) is not { } intended
        || !intended.IsAbout(place.Network, place.Table, place.Destination)
        || (!intended.LeadsTo(target) && intended.HasSeen(place.Table, place.Destination, target));
}
