using NetConnect.Simulation.Clouds;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Checks;

/// <summary>The clouds' own books, right before a call and right after it: whatever the ledger says, what people made is theirs.</summary>
/// <remarks>
/// Routes are not compared: clouds remove them by destination, so that a call that was on its way may meet what somebody put there a moment ago.
/// </remarks>
internal sealed class F1Foreign(World world) : Check(world, "F1", "What people made by hand is removed and changed by nobody else.")
{
    private const string Rule = "a rule of ";

    private Dictionary<string, string> _before = [];

    public override void OnArrived(CloudCall call) => _before = Foreign();

    public override void OnCalled(CloudCall call)
    {
        if (_before.Count == 0)
            return;
        var now = Foreign();
        foreach (var (what, looks) in _before.Where(one => !WentWithItsGroup(one.Key)))
            Require(now.GetValueOrDefault(what) == looks, $"{call.Operation} met {what}, which is not ours: it was {looks} and is {now.GetValueOrDefault(what, "gone")}.");
    }

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
            seen[group.Id] = $"tagged {group.Tags.Count} times";
        foreach (var rule in group.Ingress.Where(rule => rule.Description != World.Database.Installation && World.Options.Tier == Tier.A))
            seen[$"{Rule}{group.Id} for {rule.Remote}"] = $"{rule.Protocol} {rule.Ports}";
    }
}
