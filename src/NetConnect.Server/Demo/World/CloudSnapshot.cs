using System.Text.Json.Nodes;

namespace NetConnect.Server.Demo.World;

/// <summary>Everything in the cloud at one moment, by id.</summary>
internal sealed class CloudSnapshot(IReadOnlyDictionary<string, JsonObject> things)
{
    private const string PartTag = "netconnect:part";
    private const string LinkTag = "netconnect:link";

    public int Count => things.Count;

    public int RouteCount => Tables.Sum(table => Routes(table).Count());

    private IEnumerable<JsonObject> Tables => things.Values.Where(thing => IsOf(thing, "route-table"));

    /// <summary>A peering is listed in both of its accounts.</summary>
    public static CloudSnapshot Of(IEnumerable<JsonObject> listings) => new(listings
        .SelectMany(listing => listing["objects"]!.AsArray().Concat(listing["peerings"]!.AsArray()))
        .Select(thing => thing!.AsObject()).DistinctBy(thing => Text(thing, "id")).ToDictionary(thing => Text(thing, "id")));

    /// <summary>What was there before and is gone or different now.</summary>
    public IEnumerable<string> TouchedSince(CloudSnapshot before) => before.ById
        .Where(thing => !things.TryGetValue(thing.Key, out var now) || !JsonNode.DeepEquals(now, thing.Value))
        .Select(thing => $"{Text(thing.Value, "kind")} {thing.Key}");

    /// <summary>What was not there before and is alive now; AWS shows ended peerings for a while.</summary>
    public IEnumerable<string> LeftSince(CloudSnapshot before) => AddedTo(before)
        .Where(thing => !IsEnded(thing)).Select(thing => $"{Text(thing, "kind")} {Text(thing, "id")}");

    public IEnumerable<string> EndedSince(CloudSnapshot before) => AddedTo(before)
        .Where(IsEnded).Select(thing => Text(thing, "id"));

    /// <summary>The group that NetConnect manages for a resource.</summary>
    public string? GroupOf(string resource) => things.Values
        .Where(thing => IsOf(thing, "security-group"))
        .Where(thing => Tag(thing, PartTag) == "group" && Tag(thing, LinkTag) == resource)
        .Select(thing => Text(thing, "id")).FirstOrDefault();

    /// <summary>Peerings, routes and rules that came since, as account, kind, what.</summary>
    public IEnumerable<(string Account, string Kind, string What)> NewSince(CloudSnapshot before) =>
    [
        .. AddedTo(before).Where(thing => IsOf(thing, "peering") && !IsEnded(thing)).SelectMany(PeeringLines),
        .. Tables.SelectMany(table => Routes(table)
            .Where(route => !before.HasRoute(Text(table, "id"), route))
            .Select(route => (Text(table, "owner"), "route", $"{Text(table, "id")}: {Text(route, "destination")} to {Text(route, "target")}"))),
        .. AddedTo(before).Where(thing => IsOf(thing, "security-group")).SelectMany(RuleLines),
    ];

    private IReadOnlyDictionary<string, JsonObject> ById => things;

    private IEnumerable<JsonObject> AddedTo(CloudSnapshot before) =>
        things.Where(thing => !before.ById.ContainsKey(thing.Key)).Select(thing => thing.Value);

    private bool HasRoute(string table, JsonObject route) =>
        things.TryGetValue(table, out var known) && Routes(known).Any(old => Text(old, "destination") == Text(route, "destination"));

    private static IEnumerable<(string, string, string)> PeeringLines(JsonObject peering) =>
        new[] { "requester", "accepter" }.Select(side =>
            (Text(peering[side]!.AsObject(), "account"), "peering", $"{Text(peering, "id")} {Text(peering, "state")}, {side}"));

    private static IEnumerable<(string, string, string)> RuleLines(JsonObject group) => group["rules"]!.AsArray()
        .Select(rule => (Text(group, "owner"), "filter rule", $"{Text(group, "id")}: {RuleText(rule!.AsObject())}"));

    private static string RuleText(JsonObject rule)
    {
        var direction = rule["egress"]?.GetValue<bool>() == true ? "to" : "from";
        var protocol = Text(rule, "protocol") is "-1" ? "any" : Text(rule, "protocol");
        var port = protocol is "tcp" or "udp" ? $" {Text(rule, "from_port")}" : "";
        return $"{protocol}{port} {direction} {Text(rule, "cidr")}";
    }

    private static IEnumerable<JsonObject> Routes(JsonObject table) => table["routes"]!.AsArray().Select(route => route!.AsObject());

    private static bool IsOf(JsonObject thing, string kind) => Text(thing, "kind") == kind;

    private static bool IsEnded(JsonObject thing) => thing["terminal"]?.GetValue<bool>() == true;

    private static string? Tag(JsonObject thing, string name) => thing["tags"]?[name]?.GetValue<string>();

    private static string Text(JsonObject thing, string name) => thing[name]?.ToString() ?? "";
}
