using System.Text.Json;
using NetConnect.Conformance;

namespace NetConnect.Providers.Linux.Tests.Conformance;

/// <summary>All that is in a gateway, as things; each text begins with the account that it is in.</summary>
internal static class GatewayInventory
{
    private const string Look = """
        ip -j -d link; echo '#'; ip -j route show table all type unicast; echo '#'; ip -j neigh show nud permanent; echo '#'; nft -j -s list ruleset
        """;

    public static IEnumerable<CloudThing> Of(string account, string gateway)
    {
        var parts = Machine.Run($"ip netns exec {gateway} sh -eu -s <<'LOOK'\n{Look}\nLOOK\n").Split("\n#\n");
        return
        [
            .. Items(parts[0]).Select(item => new CloudThing("interface", $"{account} {Word(item, "ifname")}", $"{account} {Kind(item)} {Word(item, "ifalias")}")),
            .. Items(parts[1]).Where(item => !Word(item, "dst").Contains(':', StringComparison.Ordinal)).Select(item => new CloudThing(
                "route", $"{account} {Word(item, "dst")}", $"{account} {Word(item, "gateway")} {Word(item, "dev")} {Word(item, "protocol")}")),
            .. Items(parts[2]).Select(item => new CloudThing("neighbour", $"{account} {Word(item, "dst")} {Word(item, "dev")}", $"{account} {Word(item, "lladdr")}")),
            .. Chains(account, JsonDocument.Parse(parts[3]).RootElement.GetProperty("nftables")),
        ];
    }

    private static IEnumerable<CloudThing> Chains(string account, JsonElement ruleset)
    {
        var rules = Named(ruleset, "rule").ToLookup(rule => (Word(rule, "table"), Word(rule, "chain")));
        return Named(ruleset, "chain").Select(chain => (Table: Word(chain, "table"), Name: Word(chain, "name"))).Select(chain => new CloudThing(
            "chain", $"{account} {chain.Table} {chain.Name}", $"{account} {string.Join("; ", rules[chain].Select(rule => rule.GetProperty("expr").GetRawText()))}"));
    }

    private static IEnumerable<JsonElement> Named(JsonElement list, string name) =>
        list.EnumerateArray().Where(item => item.TryGetProperty(name, out _)).Select(item => item.GetProperty(name));

    private static IEnumerable<JsonElement> Items(string text) => string.IsNullOrWhiteSpace(text) ? [] : JsonDocument.Parse(text).RootElement.EnumerateArray();

    private static string Word(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static string Kind(JsonElement item) => item.TryGetProperty("linkinfo", out var info) ? Word(info, "info_kind") : "";
}
