using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Tests.Transcripts;

/// <summary>The hub of the imaginary platform in memory.</summary>
internal sealed class CableRouter
{
    public const string Id = "router-1";

    private readonly SortedSet<string> _plugs = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (string From, string To, string Prefix)> _lanes = new(StringComparer.Ordinal);
    private bool _stands;

    public bool IsEmpty => !_stands && _plugs.Count == 0 && _lanes.Count == 0;

    public IEnumerable<string> Words => (_stands ? new[] { Id } : []).Concat(_plugs.Select(network => $"plug-{network}")).Concat(_lanes.Keys);

    public bool Holds(string network) => _plugs.Contains(network);

    /// <summary>Somebody else takes a lane away.</summary>
    public bool Lose(string lane) => _lanes.Remove(lane);

    public ImmutableArray<ObservedAttachment> PlugsOf(NetworkRef network) => _plugs.Contains(network.NetworkId) ? [Plug(network.NetworkId)] : [];

    public ObservedNetwork Read() => new(CableHub.Site.Network, CableHub.Site.Region) { Gateways = _stands ? [Gateway()] : [] };

    public string? Do(string network, string call, ImmutableSortedDictionary<string, string> with)
    {
        switch (call)
        {
            case "CreateRouter":
                _stands = true;
                return Id;
            case "DeleteRouter":
                Assert.Empty(_plugs);
                _stands = false;
                return Id;
            case "CreatePlug":
                Assert.True(_stands);
                _plugs.Add(network);
                return $"plug-{network}";
            case "DeletePlug":
                _plugs.Remove(network);

                // A lane ends with either of its plugs.
                foreach (var lane in _lanes.Where(lane => lane.Value.From == $"plug-{network}" || lane.Value.To == $"plug-{network}").ToList())
                    _lanes.Remove(lane.Key);
                return $"plug-{network}";
            case "CreateLane":
                _lanes[with["key"]] = (with["from"], with["to"], with["prefix"]);
                return with["key"];
            case "DeleteLane":
                _lanes.Remove(with["key"]);
                return with["key"];
            default:
                return null;
        }
    }

    private ObservedGateway Gateway() => new(Id, CableHub.Site.Network.Account, ObservedLinkState.Active, NoTags)
    {
        Attachments = [.. _plugs.Select(Plug)],
        Tables = [.. _plugs.Select(Table)],
    };

    private static ObservedAttachment Plug(string network) => new($"plug-{network}", Id, ObservedLinkState.Active, NoTags)
    {
        Network = CableCloud.Network(network[^1] - '0'),
        Table = $"table-{network}",
    };

    // The keys of its lanes stand as tags: this platform has nothing else to tell them by.
    private ObservedGatewayTable Table(string network)
    {
        var lanes = _lanes.Where(lane => lane.Value.From == $"plug-{network}").ToList();
        return new(
            $"table-{network}",
            ObservedLinkState.Active,
            lanes.ToImmutableSortedDictionary(lane => lane.Key, _ => ""),
            ImmutableSortedDictionary<string, ObservedLinkState>.Empty,
            [.. lanes.Select(lane => new ObservedRoute(Cidr.Parse(lane.Value.Prefix), RouteTargetKind.Link, lane.Value.To))]);
    }

    private static ImmutableSortedDictionary<string, string> NoTags => ImmutableSortedDictionary<string, string>.Empty;
}
