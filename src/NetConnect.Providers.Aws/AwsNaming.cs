using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NetConnect.Model;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;

namespace NetConnect.Providers.Aws;

/// <summary>Every name and tag that we give to AWS objects, as pure functions of our ids: a repeated create finds its own work.</summary>
internal static class AwsNaming
{
    public const string InstallationTag = "netconnect:installation";
    public const string LinkTag = "netconnect:link";
    public const string PartTag = "netconnect:part";
    public const string IncarnationTag = "netconnect:incarnation";
    public const string NameTag = "Name";

    /// <summary>On a peering that others made and that was taken over: which side requested it says nothing then.</summary>
    public const string AdoptedTag = "netconnect:adopted";

    /// <summary>On a share: the transit gateway that is lent by it.</summary>
    public const string GatewayTag = "netconnect:gateway";

    public const string PeeringPart = "peering";
    public const string GroupPart = "group";
    public const string GatewayPart = "gateway";
    public const string AttachmentPart = "attachment";
    public const string GatewayTablePart = "gateway-table";
    public const string GatewayPeeringPart = "gateway-peering";
    public const string SharePart = "share";

    /// <summary>Where the private AS numbers of 32 bits begin, and how many there are.</summary>
    private const long FirstAsn = 4_200_000_000;

    private const long Asns = 94_967_295;

    /// <summary>The characters that EC2 takes in descriptions of groups and rules, beside letters and digits.</summary>
    private const string DescriptionMarks = " ._-:/()#,@[]+=&;{}!$*";

    /// <summary>What both sides of a pair carry: the same for both, because within one account they share one object.</summary>
    public static ImmutableSortedDictionary<string, string> PeeringMark(string installation, string pair) => Mark(installation, LinkHash(pair), PeeringPart);

    public static ImmutableSortedDictionary<string, string> PeeringTags(string installation, string pair, int incarnation) =>
        PeeringMark(installation, pair)
            .Add(IncarnationTag, incarnation.ToString(CultureInfo.InvariantCulture))
            .Add(NameTag, $"netconnect {LinkHash(pair)}");

    public static ImmutableSortedDictionary<string, string> GroupMark(string installation, string resource) => Mark(installation, resource, GroupPart);

    public static ImmutableSortedDictionary<string, string> GatewayMark(string installation, NetworkRef hub) =>
        Mark(installation, TransitHash($"{hub}"), GatewayPart);

    /// <summary>The same on both sides, as within one account they share one object.</summary>
    public static ImmutableSortedDictionary<string, string> AttachmentMark(string installation, NetworkRef hub, NetworkRef network) =>
        Mark(installation, TransitHash($"{hub} {network}"), AttachmentPart);

    /// <param name="member">The network, or the other hub, whose packets go by the table.</param>
    public static ImmutableSortedDictionary<string, string> TableMark(string installation, NetworkRef hub, NetworkRef member) =>
        Mark(installation, TransitHash($"{hub} {member}"), GatewayTablePart);

    public static ImmutableSortedDictionary<string, string> GatewayPeeringMark(string installation, NetworkPair hubs) =>
        Mark(installation, TransitHash($"{hubs}"), GatewayPeeringPart);

    public static ImmutableSortedDictionary<string, string> ShareMark(string installation, string account, string gateway) =>
        Mark(installation, account, SharePart).Add(GatewayTag, gateway);

    public static ImmutableSortedDictionary<string, string> Incarnate(ImmutableSortedDictionary<string, string> mark, int incarnation) =>
        Named(mark).Add(IncarnationTag, incarnation.ToString(CultureInfo.InvariantCulture));

    public static ImmutableSortedDictionary<string, string> Named(ImmutableSortedDictionary<string, string> mark) =>
        mark.Add(NameTag, $"netconnect {mark[LinkTag]}");

    /// <summary>Gateways that are to be peered need different ones, and AWS gives all the same.</summary>
    public static long Asn(string account, string region) =>
        FirstAsn + (long)(ulong.Parse(Hash($"{account} {region}"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) % (ulong)Asns);

    public static string ShareName(string installation, string account) => Cut(Sanitized($"netconnect-{installation}-{account}"), 255);

    private static ImmutableSortedDictionary<string, string> Mark(string installation, string link, string part) =>
        ImmutableSortedDictionary<string, string>.Empty.Add(InstallationTag, installation).Add(LinkTag, link).Add(PartTag, part);

    /// <summary>Unique within a VPC, and never beginning with <c>sg-</c>, as EC2 demands.</summary>
    public static string GroupName(string installation, string resource) =>
        Cut(Sanitized($"netconnect-{installation}-{ShortId(resource)}"), 255);

    public static string GroupDescription(string resource, string resourceName) =>
        Cut(Sanitized($"NetConnect: what may reach {(resourceName.Length > 0 ? resourceName : resource)}"), 255);

    /// <summary>How a rule shows that it is ours.</summary>
    public static string RuleDescription(string installation) => Cut(Sanitized($"netconnect:{installation}"), 255);

    public static string LinkHash(string pair) => Hash($"{WireName.Of(LinkType.AwsPeering)} {pair}");

    public static string TransitHash(string text) => Hash($"{WireName.Of(LinkType.AwsTransitGateway)} {text}");

    public static string ShareAcceptKey(NetworkRef network, NetworkRef hub) => $"share-accept/{network}~{hub}";

    public static string AttachmentKey(NetworkRef network, NetworkRef hub) => $"attachment/{network}~{hub}";

    public static string GatewayKey(NetworkRef hub) => $"gateway/{hub}";

    public static string ShareKey(NetworkRef hub, string account) => $"share/{hub}~{account}";

    public static string AdmitKey(NetworkRef hub, NetworkRef network) => $"admit/{hub}~{network}";

    public static string TableKey(NetworkRef hub, NetworkRef member) => $"table/{hub}~{member}";

    public static string AssociationKey(NetworkRef hub, NetworkRef member) => $"association/{hub}~{member}";

    public static string HubRouteKey(NetworkRef hub, NetworkRef member, string destination) => $"hub-route/{hub}~{member}/{destination}";

    public static string GatewayPeeringKey(NetworkPair hubs) => $"gateway-peering/{hubs}";

    public static string GatewayAcceptKey(NetworkPair hubs) => $"gateway-accept/{hubs}";

    public static string PeeringKey(NetworkPair pair) => $"peering/{pair}";

    public static string AcceptKey(NetworkPair pair) => $"accept/{pair}";

    public static string RouteKey(string table, string destination) => $"route/{table}/{destination}";

    public static string GroupKey(string resource) => $"group/{resource}";

    public static string RulesKey(string resource) => $"rules/{resource}";

    public static string AttachKey(string resource, string item) => $"attach/{resource}/{item}";

    public static string WatchKey(NetworkPair pair) => $"watch/{pair}";

    public static string DnsKey(NetworkPair pair) => $"dns/{pair}";

    /// <param name="line">An entry in words, without its number: what it says is what it is.</param>
    public static string AclKey(string acl, string line) => $"acl/{acl}/{line}";

    /// <summary>Stands for the entries of a resource that can't be made.</summary>
    public static string AclKey(string resource) => $"acl/{resource}";

    /// <summary>What a key says behind its first slash.</summary>
    public static string Subject(string key) => key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>With whom the part is shared: what a key says behind its tilde.</summary>
    public static string Other(string key) => key[(key.LastIndexOf('~') + 1)..];

    /// <summary>A role session is named after the provider that uses it, so that AWS's own trail shows it.</summary>
    public static string RoleSession(string providerId) =>
        Cut("netconnect-" + string.Concat(providerId.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')), 64);

    /// <summary>The account in <c>arn:aws:sts::111111111111:assumed-role/...</c>; empty when there is none.</summary>
    public static string AccountOfArn(string? arn) => arn?.Split(':') is { Length: >= 5 } parts ? parts[4] : "";

    // Ids made in order of time begin alike: their end is what tells them apart, and a hash keeps it unique.
    private static string ShortId(string id) => id.Length <= 24 ? id : $"{id[^12..]}-{Hash(id)[..8]}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static string Sanitized(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || DescriptionMarks.Contains(c, StringComparison.Ordinal) ? c : '_'));

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
