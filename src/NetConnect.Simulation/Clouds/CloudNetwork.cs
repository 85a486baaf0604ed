using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;

namespace NetConnect.Simulation.Clouds;

/// <summary>One network as the cloud has it, and as it was during the last minutes: readers may see any of that.</summary>
internal sealed class CloudNetwork(NetworkRef reference, string region, Cidr cidr, ImmutableArray<ObservedSubnet> subnets)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(2);
    private static readonly Cidr Everything = Cidr.Parse("0.0.0.0/0");

    private readonly List<(DateTimeOffset At, ObservedNetwork Image)> _images = [];

    public NetworkRef Reference { get; } = reference;

    public string Region { get; } = region;

    public Cidr Cidr { get; } = cidr;

    public ImmutableArray<ObservedSubnet> Subnets { get; } = subnets;

    /// <summary>By table and destination.</summary>
    public SortedDictionary<(string Table, Cidr Destination), CloudRoute> Routes { get; } = [];

    public SortedDictionary<string, CloudGroup> Groups { get; } = new(StringComparer.Ordinal);

    public IEnumerable<string> Tables => Subnets.Select(subnet => subnet.RouteTableId).Prepend(MainTable).Distinct();

    public string MainTable => $"rtb-{Reference.NetworkId[4..]}-main";

    private string AclId => $"acl-{Reference.NetworkId[4..]}";

    /// <summary>Until then readers see nothing that is younger.</summary>
    public (DateTimeOffset AsOf, DateTimeOffset Until) Veil { get; set; }

    /// <summary>What a reader sees whose view is that old.</summary>
    public ObservedNetwork At(DateTimeOffset now, TimeSpan lag)
    {
        var time = now < Veil.Until && Veil.AsOf < now - lag ? Veil.AsOf : now - lag;
        for (var i = _images.Count - 1; i > 0; i--)
        {
            if (_images[i].At <= time)
                return _images[i].Image;
        }

        return _images[0].Image;
    }

    /// <summary>Something changed: from now on it looks like this.</summary>
    public void Picture(DateTimeOffset now, IEnumerable<CloudPeering> peerings)
    {
        while (_images.Count > 1 && _images[1].At < now - Remembered)
            _images.RemoveAt(0);
        _images.Add((now, Image([.. peerings.Where(peering => peering.Touches(Reference))])));
    }

    private ObservedNetwork Image(ImmutableArray<CloudPeering> peerings) => new(Reference, Region)
    {
        Name = Reference.NetworkId,
        OwnerAccount = Reference.Account,
        Cidrs = [Cidr],
        Subnets = Subnets,
        RouteTables = [.. Tables.Select(table => new ObservedRouteTable(table, table == MainTable, IsGateway: false, RoutesOf(table, peerings)))],
        Acls =
        [
            new(AclId, [new(100, IsEgress: false, Allows: true, Protocol.Any, null, Everything), new(100, IsEgress: true, Allows: true, Protocol.Any, null, Everything)]),
        ],
        Groups =
        [
            new("sg-default", "default", Tags.None, [], [new(Protocol.Any, null, Everything)], []),
            .. Groups.Values.Select(group => new ObservedFilterGroup(
                group.Id, group.Name, group.Tags, group.Ingress, [new(Protocol.Any, null, Everything)], group.Interfaces)),
        ],
        Links = [.. peerings.Select(LinkOf)],
    };

    private ImmutableArray<ObservedRoute> RoutesOf(string table, ImmutableArray<CloudPeering> peerings) =>
    [
        new(Cidr, RouteTargetKind.Local, "local"),
        .. Routes.Where(route => route.Key.Table == table).Select(route => new ObservedRoute(
            route.Key.Destination,
            route.Value.Target.StartsWith("pcx-", StringComparison.Ordinal) ? RouteTargetKind.Link : RouteTargetKind.Other,
            route.Value.Target,
            route.Value.Target.StartsWith("pcx-", StringComparison.Ordinal) && !peerings.Any(peering => peering.Id == route.Value.Target && peering.State == ObservedLinkState.Active))),
    ];

    private ObservedLink LinkOf(CloudPeering peering) => new(
        peering.Id,
        Model.Links.LinkType.AwsPeering,
        peering.State,
        peering.Requester,
        peering.Accepter,
        peering.Requester == Reference ? peering.RequesterTags : peering.AccepterTags,
        peering.Message);
}
