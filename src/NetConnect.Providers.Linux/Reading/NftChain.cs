using System.Collections.Immutable;
using System.Text.Json;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Linux.Reading;

/// <summary>A chain of ours as nft lists it, with what its rules say in our terms.</summary>
/// <param name="Rules">One text for each rule, in order: the same for the same rule, whatever its counters say.</param>
/// <param name="Written">The comment at its end, which says what we wrote there.</param>
internal sealed record NftChain(string Table, string Name, ImmutableArray<string> Rules, string Written, ImmutableArray<ObservedRule> Allows)
{
    public static IEnumerable<NftChain> Of(string table, JsonElement list)
    {
        var rules = list.EnumerateArray().Where(item => item.TryGetProperty("rule", out _)).Select(item => item.GetProperty("rule"))
            .ToLookup(rule => rule.GetProperty("chain").GetString()!);
        return list.EnumerateArray().Where(item => item.TryGetProperty("chain", out _)).Select(item => item.GetProperty("chain").GetProperty("name").GetString()!)
            .Select(name => new NftChain(table, name, [.. rules[name].Select(Text)], Comment(rules[name]), [.. rules[name].Select(Allowed).OfType<ObservedRule>()]));
    }

    private static string Comment(IEnumerable<JsonElement> rules) =>
        rules.LastOrDefault() is { ValueKind: JsonValueKind.Object } last && last.TryGetProperty("comment", out var comment) ? comment.GetString() ?? "" : "";

    /// <summary>Counters are no part of what a rule says.</summary>
    private static string Text(JsonElement rule) => string.Join(' ', Expressions(rule).Select(one => one.GetRawText().Replace(" ", "", StringComparison.Ordinal)));

    private static IEnumerable<JsonElement> Expressions(JsonElement rule) =>
        rule.GetProperty("expr").EnumerateArray().Where(one => !one.TryGetProperty("counter", out _));

    /// <summary>What the rule lets in; null for one that lets in nothing by itself. One that we can't read lets in what names no prefix.</summary>
    private static ObservedRule? Allowed(JsonElement rule)
    {
        var expressions = Expressions(rule).ToList();
        if (!expressions.Exists(one => one.TryGetProperty("accept", out _)) || expressions.Exists(IsExemption))
            return null;
        var (protocol, ports, source, understood) = (Protocol.Any, (PortRange?)null, Cidr.Parse("0.0.0.0/0"), true);
        foreach (var match in expressions.Where(one => one.TryGetProperty("match", out _)).Select(one => one.GetProperty("match")))
        {
            switch (Left(match))
            {
                case "ip saddr" when NftValue.Prefix(match.GetProperty("right")) is { } prefix:
                    source = prefix;
                    break;
                case "l4proto" when NftValue.Protocol(match.GetProperty("right")) is { } known:
                    protocol = known;
                    break;
                case "tcp dport" or "udp dport" when NftValue.Ports(match.GetProperty("right")) is { } range:
                    (protocol, ports) = (Left(match).StartsWith("tcp", StringComparison.Ordinal) ? Protocol.Tcp : Protocol.Udp, range);
                    break;
                default:
                    understood = false;
                    break;
            }
        }

        return understood ? new(protocol, ports, source, "netconnect") : new(Protocol.Any, null, null, "not ours");
    }

    // What does not concern the chain, and answers, pass it by; what names a destination belongs to another connection, whose chain says it.
    private static bool IsExemption(JsonElement one) => one.TryGetProperty("match", out var match)
        && (match.GetProperty("op").GetString() == "!=" || Left(match) is "ct direction" or "ct state" or "ip daddr");

    private static string Left(JsonElement match)
    {
        var left = match.GetProperty("left");
        return left.TryGetProperty("payload", out var payload) ? $"{payload.GetProperty("protocol").GetString()} {payload.GetProperty("field").GetString()}"
            : left.TryGetProperty("meta", out var meta) ? meta.GetProperty("key").GetString()!
            : left.TryGetProperty("ct", out var ct) ? $"ct {ct.GetProperty("key").GetString()}"
            : "unknown";
    }
}
