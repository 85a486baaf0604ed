using NetConnect.Api.Decisions;
using NetConnect.Contracts.Facts;
using NetConnect.Model;
using NetConnect.Model.Decisions;
using NetConnect.Model.Decisions.Policy;
using NetConnect.Model.Facts;

namespace NetConnect.Api.Facts;

/// <summary>Facts and policy as the API shows them.</summary>
internal static class FactMapper
{
    public static FactsDto Map(DecisionBasis basis, string prefix) => new(
        basis.Name,
        [.. basis.Facts.All.Where(fact => fact.Key.StartsWith(prefix, StringComparison.Ordinal)).GroupBy(fact => fact.Key).Select(group => Map(basis.Facts.Keys[group.Key], group))],
        [.. basis.Facts.Conflicts.Select(conflict => conflict.ToString())],
        Map(basis.Policy));

    public static FactDto Map(Fact fact) => new(
        fact.Key, fact.Value, fact.Unit, fact.Region, fact.Of, fact.Source, fact.Url, fact.Date, WireName.Of(fact.Confidence), WireName.Of(fact.Origin), fact.Note, fact.Disputed);

    private static FactKeyDto Map(FactKey key, IEnumerable<Fact> values) =>
        new(key.Key, key.Unit, key.About, key.Platform, key.Ctype, key.PerAccount, [.. values.Select(Map)]);

    private static PolicyDto Map(DecisionPolicy policy) => new(
        DecisionMapper.Amount(policy.Weights.Cost),
        DecisionMapper.Amount(policy.Weights.Latency),
        DecisionMapper.Amount(policy.Weights.Security),
        [.. policy.ForbiddenCtypes.Select(Input.Words.LinkTypes.Of)],
        policy.AssumedGb,
        [.. policy.Inspection.Select(rule => $"between {Text(rule.Between)} and {Text(rule.And)}: {rule.Why}")]);

    private static string Text(EndSelector selector)
    {
        (string Name, string? Value)[] said =
        [
            ("service", selector.Service), ("platform", selector.Platform is { } platform ? WireName.Of(platform) : null), ("account", selector.Account),
            ("region", selector.Region), ("network", selector.Network), ("prefix", selector.Prefix?.ToString()),
        ];
        var words = string.Join(", ", said.Where(one => one.Value is not null).Select(one => $"{one.Name} {one.Value}"));
        return words.Length > 0 ? words : "anybody";
    }
}
