using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Sim.Seeding;

namespace NetConnect.CloudSim.Faults;

/// <summary>The fault rules in force. They live in memory only: a restart clears them.</summary>
internal sealed class FaultBook
{
    private readonly List<(FaultRule Rule, Random Random)> rules = [];
    private int lastId;

    public IReadOnlyList<FaultRule> Rules => [.. rules.Select(r => r.Rule)];

    public FaultRule Add(FaultRule rule)
    {
        if (rule.Kind == FaultKind.Ends && !PeeringState.IsTerminal(rule.State)) throw new SeedException($"A peering does not end as '{rule.State}'.");
        if (rule.Id.Length == 0) rule.Id = $"fault-{++lastId}";
        rules.RemoveAll(r => r.Rule.Id == rule.Id);
        rules.Add((rule, new Random(rule.Seed)));
        return rule;
    }

    public bool Remove(string id) => rules.RemoveAll(r => r.Rule.Id == id) > 0;
    public void Clear() => rules.Clear();

    public FaultPlan Plan(string account, string region, string action) =>
        new([.. rules.Where(r => r.Rule.Matches(account, region, action) && Fires(r.Rule, r.Random)).Select(r => r.Rule)]);

    private static bool Fires(FaultRule rule, Random random)
    {
        // The draw comes first, so that skip and count don't shift the sequence.
        var drawn = rule.Rate >= 1 || random.NextDouble() < rule.Rate;
        if (++rule.Seen <= rule.Skip || rule.Fired >= rule.Count || !drawn) return false;
        rule.Fired++;
        return true;
    }
}
