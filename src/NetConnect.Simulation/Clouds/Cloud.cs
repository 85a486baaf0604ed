using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Providers;
using NetConnect.Simulation.Nodes;
using NetConnect.Simulation.Scheduling;
using NetConnect.Simulation.Worlds;

namespace NetConnect.Simulation.Clouds;

/// <summary>A model of clouds in memory: tier A.</summary>
internal sealed partial class Cloud(Scheduler scheduler, Dice dice, CloudTraits traits) : ICloud
{
    private readonly SortedDictionary<string, CloudPeering> _peerings = new(StringComparer.Ordinal);
    private readonly Dictionary<NetworkRef, CloudNetwork> _networks = [];
    private int _made;

    public CloudTraits Traits { get; private set; } = traits;

    /// <summary>From now on readers see what is there.</summary>
    public void ShowEverything() => Traits = Traits with { Lag = TimeSpan.Zero };

    public IEnumerable<CloudNetwork> Networks => _networks.Values.OrderBy(network => network.Reference.ToString(), StringComparer.Ordinal);

    public IEnumerable<CloudPeering> Peerings => _peerings.Values;

    /// <summary>The model has no routers.</summary>
    public CloudTransit Transit => CloudTransit.None;

    /// <summary>The latest moment at which the clouds will still do something by themselves.</summary>
    public DateTimeOffset BusyUntil { get; private set; }

    public CloudNetwork? Find(NetworkRef network) => _networks.GetValueOrDefault(network);

    public CloudNetwork? Find(string account, string networkId) => Find(new NetworkRef(Platform.Aws, account, networkId));

    public CloudNetwork Found(int number, int owner, int region)
    {
        var network = Network(number + 1, $"{owner}{owner}{owner}", $"region-{region}");
        _networks.Add(network.Reference, network);
        Repaint(network.Reference);
        return network;
    }

    public RegionRef FoundHub(int region) => throw NoRouters();

    public void RemoveRoute(CloudGatewayTable table, Cidr destination) => throw NoRouters();

    public void Detach(CloudAttachment attachment) => throw NoRouters();

    public void Untag(NetworkRef hub, string id) => throw NoRouters();

    public ImmutableSortedDictionary<string, string> SettingsOf(RegionRef region) => ImmutableSortedDictionary<string, string>.Empty;

    public INetworkProvider ModuleFor(World world, Node node) =>
        new CloudModule(world, node, Dice.For(world.Options.Seed, $"latency of {node.Name}"), this);

    public IEnumerable<CloudNetwork> In(string account, string region) =>
        Networks.Where(network => network.Reference.Account == account && network.Region == region);

    private static CloudNetwork Network(int number, string account, string region) =>
        new(new(Platform.Aws, account, $"vpc-{number}"), region, Cidr.Parse($"10.{number}.0.0/16"),
        [
            new ObservedSubnet($"subnet-{number}a", Cidr.Parse($"10.{number}.1.0/24"), "a", $"rtb-{number}-main", $"acl-{number}"),
            new ObservedSubnet($"subnet-{number}b", Cidr.Parse($"10.{number}.2.0/24"), "b", $"rtb-{number}-b", $"acl-{number}"),
        ]);

    private static NotSupportedException NoRouters() => new("The model has no routers: hubs are of tier B.");

    private string NewId(string prefix) => $"{prefix}-{++_made:x4}";

    private void Put(CloudPeering peering)
    {
        _peerings[peering.Id] = peering;
        Repaint(peering.Requester);
        Repaint(peering.Accepter);
    }

    private void Repaint(NetworkRef network)
    {
        if (_networks.TryGetValue(network, out var found))
            found.Picture(scheduler.Now, _peerings.Values);
    }

    /// <summary>Unless the peering has moved on otherwise, it is so after a while.</summary>
    private void Later(string id, ObservedLinkState from, ObservedLinkState to, string message)
    {
        var after = dice.Between(TimeSpan.FromMilliseconds(100), Traits.Slowness);
        BusyUntil = scheduler.Now + after > BusyUntil ? scheduler.Now + after : BusyUntil;
        scheduler.In(after, Lifeline.World, () =>
        {
            if (_peerings[id].State == from)
                Put(_peerings[id] with { State = to, Message = message });
        });
    }
}
