using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NetConnect.Model;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Providers.Linux;

/// <summary>Every name and mark that we give to objects of a Linux gateway, as pure functions of our ids: a repeated script finds its own work.</summary>
internal static class LinuxNaming
{
    /// <summary>What the names of our nft tables begin with.</summary>
    public const string TablePrefix = "netconnect_";

    /// <summary>What the names of our interfaces begin with.</summary>
    public const string InterfacePrefix = "nc";

    public const string FilterPrefix = "in_";

    public const string GuardPrefix = "ln_";

    /// <summary>The origin of our routes, as the kernel keeps it: unassigned in <c>rt_protos</c>, so that no daemon takes them for its own.</summary>
    public const string RouteProtocol = "200";

    private const string AliasMark = "netconnect";

    /// <summary>One table for an installation: two of them on one gateway leave each other alone.</summary>
    public static string Table(string installation) => TablePrefix + Hash(installation)[..8];

    /// <summary>Interfaces have at most 15 characters, and sockets of wireguard-go share one folder for all namespaces: unique on the machine.</summary>
    public static string Interface(string installation, NetworkRef here, NetworkPair pair, LinkType type) =>
        InterfacePrefix + Hash($"{installation} {here} {pair} {WireName.Of(type)}")[..10];

    public static string Guard(string installation, NetworkPair pair, LinkType type) => GuardPrefix + Hash($"{installation} {pair} {WireName.Of(type)}")[..10];

    public static string Filter(string installation, string connection) => FilterPrefix + Hash($"{installation} {connection}")[..10];

    /// <summary>The kernel keeps 255 characters.</summary>
    public static string Alias(string installation, NetworkPair pair, LinkType type) =>
        string.Join(';', AliasMark, installation, WireName.Of(type), pair.Smaller, pair.Larger);

    /// <summary>What an alias of ours says; null for all others.</summary>
    public static LinkMark? ReadAlias(string? alias) => alias?.Split(';') is [AliasMark, var installation, var type, var smaller, var larger]
        && WireName.TryParse<LinkType>(type, out var known) && Network(smaller) is { } one && Network(larger) is { } other
            ? new(installation, known, NetworkPair.Of(one, other))
            : null;

    /// <summary>A locally administered address for each end of a link.</summary>
    public static string Mac(NetworkPair pair, NetworkRef end) =>
        "02:" + string.Join(':', Hash($"{pair} {end}")[..10].Chunk(2).Select(two => new string(two)));

    /// <summary>24 bits; the smaller end's word counts, should it be taken there.</summary>
    public static int Vni(NetworkPair pair, int attempt) =>
        (int)(uint.Parse(Hash($"{pair} {attempt.ToString(CultureInfo.InvariantCulture)}")[..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture) | 1);

    public static string LinkKey(NetworkPair pair, LinkType type) => $"link/{WireName.Of(type)}/{pair}";

    public static string GuardKey(NetworkPair pair, LinkType type) => $"guard/{WireName.Of(type)}/{pair}";

    public static string FilterKey(string connection) => $"filter/{connection}";

    public static string RouteKey(string destination) => $"route/{destination}";

    private static NetworkRef? Network(string text) => text.Split('/', 3) is [var platform, { Length: > 0 } account, { Length: > 0 } id] && WireName.TryParse<Platform>(platform, out var known)
        ? new(known, account, id)
        : null;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
