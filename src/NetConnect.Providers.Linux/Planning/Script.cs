using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Providers.Linux.Planning;

/// <summary>A change as the text that is run: whoever reads an event or a log can run it by hand. Each does what is not done yet, so that twice is once.</summary>
internal static class Script
{
    public const string Argument = "script", Gateway = "gateway";

    /// <param name="gateway">Where it is to be run.</param>
    public static ProviderOperation Of(NetworkRef gateway, string name, OperationEffect effect, string script) => new(
        name, effect, ImmutableSortedDictionary<string, string>.Empty.Add(Argument, script.ReplaceLineEndings("\n").Trim()).Add(Gateway, gateway.NetworkId));

    /// <summary>Text as one word of the shell, whatever is in it.</summary>
    public static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>
    /// A whole chain in one transaction: a bad line leaves the old one in force. It stands before routing, so that it judges what is for the gateway
    /// itself as well as what passes on.
    /// </summary>
    public static string Chain(string table, string chain, IEnumerable<string> rules) => $$"""
        nft -f - <<'RULES'
        add table inet {{table}}
        add chain inet {{table}} {{chain}} { type filter hook prerouting priority filter; policy accept; }
        flush chain inet {{table}} {{chain}}
        {{string.Join('\n', rules.Select(rule => $"add rule inet {table} {chain} {rule}"))}}
        RULES
        """;

    /// <summary>The table goes with its last chain.</summary>
    public static string NoChain(string table, string chain) => $$"""
        if nft list chain inet {{table}} {{chain}} > /dev/null 2>&1; then nft delete chain inet {{table}} {{chain}}; fi
        if nft list table inet {{table}} > /dev/null 2>&1 && ! nft list table inet {{table}} | grep -q 'chain '; then nft delete table inet {{table}}; fi
        """;
}
