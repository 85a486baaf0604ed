using System.Collections.Immutable;
using NetConnect.Model.Facts;

namespace NetConnect.Model.Decisions.Policy;

/// <summary>A policy as it was read, with everything that was wrong with the file.</summary>
public sealed record PolicyLoad(DecisionPolicy Policy, ImmutableArray<string> Faults)
{
    private const int MostWeight = 1_000_000;

    public static PolicyLoad Read(FactFile file)
    {
        var (policy, fault) = StrictJson.Read<DecisionPolicy>(file);
        return policy is null ? new(DecisionPolicy.Default, [fault!]) : new(policy, [.. FaultsOf(policy).Select(one => $"{file.Name}: {one}")]);
    }

    private static IEnumerable<string> FaultsOf(DecisionPolicy policy)
    {
        if (policy.Weights is null || new[] { policy.Weights.Cost, policy.Weights.Latency, policy.Weights.Security }.Any(weight => weight is < 0 or > MostWeight))
            yield return $"weights are cost, latency and security, from 0 to {MostWeight}.";
        if (policy.AssumedGb is < 0 or > 1_000_000_000)
            yield return "assumed_gb is a number of gigabytes a month, at most a milliard.";
        if (policy.ForbiddenCtypes.IsDefault || policy.Inspection.IsDefault)
            yield return "forbidden_ctypes and inspection are lists; leave them out to say nothing.";
        else if (policy.Inspection.Any(rule => rule?.Between is null || rule.And is null || string.IsNullOrWhiteSpace(rule.Why)))
            yield return "each rule of inspection says between, and, and why.";
    }
}
