using System.Collections.Immutable;
using System.Globalization;
using NetConnect.Model;
using NetConnect.Model.Addresses;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Linux.Reading;

/// <summary>Turns what the tools said into an observed network: the prefixes behind the gateway, its routes, its links, its filters.</summary>
internal static class GatewayMapper
{
    public const string MainTable = "main";

    /// <summary>Names of a filter's or link's tags.</summary>
    public const string TableTag = "table", RulesTag = "rules", WrittenTag = "written", InstallationTag = "netconnect:installation", PairTag = "pair", RemoteTag = "remote", VniTag = "vni",
        KeyTag = "public_key", PortTag = "port", PeerTag = "peer", AllowedTag = "allowed", NeighbourTag = "neighbour", MtuTag = "mtu";

    public static ObservedNetwork Map(NetworkRef network, string region, string underlay, ImmutableSortedSet<string> abilities, GatewayFacts facts)
    {
        var own = facts.Interfaces.Where(item => LinuxNaming.ReadAlias(item.Alias) is not null).Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        var lan = facts.Interfaces.Select(item => item.Name).Where(name => name != underlay && name != "lo" && !own.Contains(name)).ToHashSet(StringComparer.Ordinal);
        var chains = facts.Rules.SelectMany(table => NftChain.Of(table.Key, table.Value)).ToList();
        return new(network, region)
        {
            Name = network.NetworkId,
            OwnerAccount = network.Account,
            Forwards = facts.Forwards,
            Abilities = abilities,
            Cidrs = [.. facts.Routes.Where(route => route.Dev is { } dev && lan.Contains(dev)).Select(Destination).OfType<Cidr>().Where(cidr => !cidr.IsEverything).Distinct().Order()],
            Subnets = [.. Subnets(facts.Routes, lan).OrderBy(subnet => subnet.Id, StringComparer.Ordinal).ThenBy(subnet => subnet.Cidr)],
            RouteTables = [new(MainTable, IsMain: true, IsGateway: false, [.. facts.Routes.Select(route => Route(route, lan, own)).OfType<ObservedRoute>().OrderBy(route => route.Destination)])],
            Groups = [.. chains.Select(Group).OrderBy(group => group.Id, StringComparer.Ordinal)],
            Interfaces = [.. facts.Interfaces.Where(item => !own.Contains(item.Name)).Select(Interface).OrderBy(item => item.Id, StringComparer.Ordinal)],
            Links = [.. facts.Interfaces.Select(item => Link(item, facts)).OfType<ObservedLink>().OrderBy(link => link.Id, StringComparer.Ordinal)],
        };
    }

    // What is routed behind the gateway is served by the one table, wherever in the site it lies.
    private static IEnumerable<ObservedSubnet> Subnets(IEnumerable<IpRoute> routes, HashSet<string> lan) => routes
        .Where(route => route.Dev is { } dev && lan.Contains(dev))
        .Select(route => (Dev: route.Dev!, Cidr: Destination(route))).Where(one => one.Cidr is { IsEverything: false })
        .Select(one => new ObservedSubnet($"{one.Dev} {one.Cidr}", one.Cidr!.Value, "", MainTable, ""));

    private static ObservedInterface Interface(IpInterface item) => new(
        item.Name,
        [.. item.Ipv4.Select(address => Cidr.Parse($"{address.Local}/32")).Order()],
        [],
        item.Info?.Vni is { } vni ? Mtu(item).Add(VniTag, vni) : Mtu(item));

    private static ImmutableSortedDictionary<string, string> Mtu(IpInterface item) =>
        ImmutableSortedDictionary<string, string>.Empty.Add(MtuTag, item.Mtu.ToString(CultureInfo.InvariantCulture));

    private static ObservedRoute? Route(IpRoute route, HashSet<string> lan, HashSet<string> own)
    {
        if (Destination(route) is not { } destination)
            return null;
        var isDead = route.Flags?.Any(flag => flag is "linkdown" or "dead") == true || route.Type is "blackhole" or "unreachable" or "prohibit";
        return route.Dev switch
        {
            { } dev when own.Contains(dev) => new(destination, RouteTargetKind.Link, dev, isDead),
            { } dev when lan.Contains(dev) => new(destination, RouteTargetKind.Local, dev, isDead),
            var dev => new(destination, RouteTargetKind.Other, route.Gateway is null ? dev ?? route.Type ?? "unknown" : $"{route.Gateway} by {dev}", isDead),
        };
    }

    private static Cidr? Destination(IpRoute route) =>
        Cidr.TryParse(route.Dst == "default" ? "0.0.0.0/0" : route.Dst?.Contains('/', StringComparison.Ordinal) == true ? route.Dst : $"{route.Dst}/32", out var cidr) ? cidr : null;

    // The rules as a whole are kept beside what they let in: whoever changes one of ours has changed the chain.
    private static ObservedFilterGroup Group(NftChain chain) => new(
        chain.Name,
        chain.Name,
        ImmutableSortedDictionary<string, string>.Empty.Add(TableTag, chain.Table).Add(RulesTag, string.Join('\n', chain.Rules)).Add(WrittenTag, chain.Written),
        chain.Allows,
        [new(Model.Entities.Protocol.Any, null, Cidr.Parse("0.0.0.0/0"))],
        []);

    private static ObservedLink? Link(IpInterface item, GatewayFacts facts)
    {
        if (LinuxNaming.ReadAlias(item.Alias) is not { } mark)
            return null;
        return new(item.Name, mark.Type, item.IsUp ? ObservedLinkState.Active : ObservedLinkState.Provisioning, mark.Pair.Smaller, mark.Pair.Larger, Tags(item, mark, facts), item.IsUp ? "up" : "down")
        {
            IsOneEnd = true,
        };
    }

    private static ImmutableSortedDictionary<string, string> Tags(IpInterface item, LinkMark mark, GatewayFacts facts)
    {
        var own = facts.Wireguard.Find(one => one.Interface == item.Name && one.PeerKey is null);
        var peer = facts.Wireguard.Find(one => one.Interface == item.Name && one.PeerKey is not null);
        (string Name, string? Value)[] tags =
        [
            (InstallationTag, mark.Installation), (PairTag, mark.Pair.ToString()), (RemoteTag, item.Info?.Data("remote") ?? peer?.Endpoint), (VniTag, item.Info?.Vni),
            (KeyTag, own?.PublicKey), (PortTag, own is null ? null : own.Port.ToString(CultureInfo.InvariantCulture)), (PeerTag, peer?.PeerKey),
            (AllowedTag, peer is null ? null : string.Join(',', peer.AllowedIps.Order(StringComparer.Ordinal))),
            (NeighbourTag, facts.Neighbours.Find(one => one.Dev == item.Name)?.Lladdr), (MtuTag, item.Mtu.ToString(CultureInfo.InvariantCulture)),
        ];
        return tags.Where(tag => tag.Value is not null).ToImmutableSortedDictionary(tag => tag.Name, tag => tag.Value!, StringComparer.Ordinal);
    }
}
