using System.Collections.Immutable;
using NetConnect.CloudSim.Cloud;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Simulation.Clouds;
using Cidr = NetConnect.Model.Addresses.Cidr;

namespace NetConnect.Simulation.Emulated;

/// <content>What is in the emulator, in the words of the simulation; and what of it NetConnect's calls made, which the emulator does not tell.</content>
internal sealed partial class EmulatedCloud
{
    private const string Installation = "netconnect:installation";

    private readonly SortedDictionary<string, CloudNetwork> _networks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ours = new(StringComparer.Ordinal);
    private List<CloudPeering> _peerings = [];
    private long _version = -1;
    private DateTimeOffset _outdatedAt;
    private DateTimeOffset _shownBy;

    /// <summary>What the call makes is ours.</summary>
    /// <param name="unseen">For so long nobody sees what it changes.</param>
    public T Ours<T>(TimeSpan unseen, Func<T> call)
    {
        var before = Keys();
        var result = call();
        _ours.UnionWith(Keys().Except(before));
        if (unseen > TimeSpan.Zero)
            _shownBy = _scheduler.Now + unseen;
        return result;
    }

    private void Add(CloudNetwork network) => _networks.Add(network.Reference.ToString(), network);

    private (IEnumerable<CloudNetwork> Networks, IEnumerable<CloudPeering> Peerings) Picture()
    {
        Emulator.Locked(now =>
        {
            if (_version != Emulator.World.Version || now >= _outdatedAt)
                Draw(Emulator.World);
            return true;
        });
        return (_networks.Values, _peerings);
    }

    private void Draw(World world)
    {
        foreach (var network in _networks.Values)
            Draw(network, world.At(network.Reference.Account, network.Region));
        _peerings = [.. world.Peerings.Values.Select(peering => PeeringOf(world, peering)).OrderBy(peering => peering.Id, StringComparer.Ordinal)];
        DrawTransit(world);
        _version = world.Version;
        _outdatedAt = StepsOf(world).Append(DateTimeOffset.MaxValue).Min();
    }

    // The network stays the same object: others hold on to it.
    private void Draw(CloudNetwork network, RegionState region)
    {
        network.Routes.Clear();
        network.Groups.Clear();
        foreach (var table in region.RouteTables.Values.Where(table => table.VpcId == network.Reference.NetworkId))
        {
            foreach (var route in table.Routes.Where(route => !route.IsLocal))
                network.Routes[(table.Id, Cidr.Parse(route.Destination))] = new(route.Target, _ours.Contains(Key(table, route)));
        }

        foreach (var group in region.SecurityGroups.Values.Where(group => group.VpcId == network.Reference.NetworkId && group.Name != "default"))
            network.Groups[group.Id] = GroupOf(region, group);
    }

    private CloudGroup GroupOf(RegionState region, SecurityGroup group)
    {
        var tags = region.TagsOf(group.Id);
        return new(group.Id, group.Name, Ours(tags), [.. group.Rules.Where(rule => !rule.Egress && rule.Cidr is not null).Select(RuleOf)])
        {
            IsOurs = _ours.Contains(group.Id),
            Resource = tags.GetValueOrDefault("netconnect:link", ""),
            Interfaces = [.. region.NetworkInterfaces.Values.Where(item => item.Groups.Contains(group.Id)).Select(item => item.Id)],
        };
    }

    private CloudPeering PeeringOf(World world, Peering peering) =>
        new(peering.Id, EndOf(peering.Requester), EndOf(peering.Accepter), StateOf(peering.State), peering.Message)
        {
            IsOurs = _ours.Contains(peering.Id),
            RequesterTags = Ours(world.At(peering.Requester.Account, peering.Requester.Region).TagsOf(peering.Id)),
            AccepterTags = Ours(world.At(peering.Accepter.Account, peering.Accepter.Region).TagsOf(peering.Id)),
        };

    private HashSet<string> Keys() => Emulator.Locked(_ => Emulator.World.Regions.Values
        .SelectMany(region => region.RouteTables.Values.SelectMany(table => table.Routes.Select(route => Key(table, route))).Concat(region.SecurityGroups.Keys))
        .Concat(Emulator.World.Peerings.Keys).Concat(TransitKeys(Emulator.World)).ToHashSet(StringComparer.Ordinal));

    /// <summary>When the clouds will have done by themselves what is still to be done.</summary>
    private static IEnumerable<DateTimeOffset> StepsOf(World world) =>
        world.Peerings.Values.Where(peering => peering.NextState is not null).Select(peering => peering.NextAt).Concat(StepsOfTransit(world));

    private static string Key(RouteTable table, Route route) => Key(table.Id, route.Destination);

    private static string Key(string table, string destination) => $"{table} {destination}";

    /// <summary>None, once somebody took our mark off.</summary>
    private static ImmutableSortedDictionary<string, string> Ours(IReadOnlyDictionary<string, string> tags) =>
        tags.ContainsKey(Installation) ? tags.ToImmutableSortedDictionary(StringComparer.Ordinal) : Tags.None;

    private static NetworkRef EndOf(PeeringSide side) => new(Platform.Aws, side.Account, side.VpcId);

    private static ObservedRule RuleOf(SecurityGroupRule rule) => new(
        rule.Protocol switch { "tcp" => Protocol.Tcp, "udp" => Protocol.Udp, "icmp" => Protocol.Icmp, _ => Protocol.Any },
        rule.Protocol is "tcp" or "udp" && rule.FromPort >= 0 ? new(rule.FromPort, rule.ToPort) : null,
        Cidr.Parse(rule.Cidr!),
        rule.Description ?? "");

    private static ObservedLinkState StateOf(string state) => state switch
    {
        PeeringState.Initiating => ObservedLinkState.Initiating,
        PeeringState.Pending => ObservedLinkState.PendingAcceptance,
        PeeringState.Provisioning => ObservedLinkState.Provisioning,
        PeeringState.Active => ObservedLinkState.Active,
        PeeringState.Deleting => ObservedLinkState.Deleting,
        _ => ObservedLinkState.Ended,
    };
}
