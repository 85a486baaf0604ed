using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Tests.Transcripts;

/// <summary>The imaginary platform itself: peerings and routes in memory, no delays, refusals on demand.</summary>
internal sealed class CableCloud
{
    /// <summary>A filter group that is always there and lets everything in: this platform is about routes.</summary>
    public const string Gate = "gate";

    private const string ByHand = "hand-1";

    private readonly SortedDictionary<string, NetworkPair> _peerings = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(string Network, string Prefix), string> _routes = [];
    private readonly HashSet<string> _cut = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unmarked = new(StringComparer.Ordinal);
    private int _made;

    /// <summary>Names of calls that are refused.</summary>
    public HashSet<string> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>Peerings fail as soon as they are made.</summary>
    public bool FailsPeerings { get; set; }

    /// <summary>The hub that operators provide.</summary>
    public CableRouter Router { get; } = new();

    public bool IsEmpty => _peerings.Count == 0 && _routes.Count == 0 && Router.IsEmpty;

    public static NetworkRef Network(int number) => new(Platform.External, $"account-{number}", $"net-{number}");

    public OperationResult Execute(NetworkRef network, ProviderOperation operation) => Refused.Contains(operation.Name) || IsInTheWay(operation)
        ? new OperationResult.Rejected("LimitExceeded", $"{network.NetworkId} takes no more.")
        : new OperationResult.Completed(Do(network.NetworkId, operation.Name, operation.Arguments));

    /// <summary>Somebody else deletes a route.</summary>
    public bool Lose(NetworkRef network, string prefix) => _routes.Remove((network.NetworkId, prefix));

    /// <summary>Somebody else makes a route.</summary>
    public void Lay(NetworkRef network, string prefix, string target) => _routes[(network.NetworkId, prefix)] = target;

    /// <summary>Somebody else deletes the peering; the platform goes on showing it as ended.</summary>
    public void Cut(string peering) => _cut.Add(peering);

    /// <summary>Somebody else joins networks 1 and 2; it bears no mark of ours.</summary>
    public string PeerByHand()
    {
        _peerings[ByHand] = NetworkPair.Of(Network(1), Network(2));
        _unmarked.Add(ByHand);
        return ByHand;
    }

    public ObservedNetwork Read(NetworkRef network)
    {
        if (network.IsHub)
            return Router.Read();
        var number = network.NetworkId[^1];
        var cidr = Cidr.Parse($"10.{number}.0.0/16");
        var any = Cidr.Parse("0.0.0.0/0");
        return new(network, "here")
        {
            OwnerAccount = network.Account,
            Cidrs = [cidr],
            RouteTables = [new("main", true, false, [new(cidr, RouteTargetKind.Local, "local"), .. RoutesOf(network)])],
            Groups = [new(Gate, Gate, Tags(), [new(Protocol.Any, null, any)], [new(Protocol.Any, null, any)], [])],
            Attachments = Router.PlugsOf(network),
            Links = [.. _peerings.Where(peering => peering.Value.Smaller == network || peering.Value.Larger == network).Select(LinkOf)],
        };
    }

    public override string ToString() => IsEmpty
        ? "nothing"
        : string.Join("; ", _peerings.Keys.Except(_cut).Concat(Router.Words).Concat(_routes.Select(route => $"{route.Key.Network}: {route.Key.Prefix} via {route.Value}")));

    /// <summary>Each does what is not done yet: the same call again finds its own work.</summary>
    private string? Do(string network, string call, ImmutableSortedDictionary<string, string> with)
    {
        switch (call)
        {
            case "CreatePeering":
                return Peer(with["pair"]);
            case "TakePeering":
                _unmarked.Remove(with["id"]);
                return null;
            case "DeletePeering":
                _peerings.Remove(with["id"]);
                return null;
            case "CreateRoute" or "ReplaceRoute":
                _routes[(network, with["prefix"])] = with["target"];
                return null;
            case "DeleteRoute":
                _routes.Remove((network, with["prefix"]));
                return null;
            default:
                return Router.Do(network, call, with) ?? throw new InvalidOperationException($"The platform has no {call}.");
        }
    }

    // One for a pair, whoever made it.
    private bool IsInTheWay(ProviderOperation operation) => operation.Name == "CreatePeering" && _unmarked.Count > 0;

    private string Peer(string pair)
    {
        if (_peerings.FirstOrDefault(peering => peering.Value.ToString() == pair && !_cut.Contains(peering.Key)).Key is { } made)
            return made;
        var id = $"cable-{++_made}";
        var ends = pair.Split('~').Select(end => Network(end[^1] - '0')).ToArray();
        _peerings[id] = NetworkPair.Of(ends[0], ends[1]);
        return id;
    }

    private IEnumerable<ObservedRoute> RoutesOf(NetworkRef network) =>
        from route in _routes
        where route.Key.Network == network.NetworkId
        let isRouter = route.Value == CableRouter.Id
        select new ObservedRoute(
            Cidr.Parse(route.Key.Prefix),
            isRouter ? RouteTargetKind.Gateway : RouteTargetKind.Link,
            route.Value,
            isRouter ? !Router.Holds(network.NetworkId) : !_peerings.ContainsKey(route.Value) || _cut.Contains(route.Value));

    private ObservedLink LinkOf(KeyValuePair<string, NetworkPair> peering) => new(
        peering.Key, LinkType.Routed, FailsPeerings || _cut.Contains(peering.Key) ? ObservedLinkState.Ended : ObservedLinkState.Active, peering.Value.Smaller, peering.Value.Larger,
        _unmarked.Contains(peering.Key) ? Tags() : Tags(("pair", peering.Value.ToString())));

    private static ImmutableSortedDictionary<string, string> Tags(params (string Name, string Value)[] tags) =>
        tags.ToImmutableSortedDictionary(tag => tag.Name, tag => tag.Value);
}
