using System.Buffers.Binary;
using System.Net;
using NetConnect.Kernel.Paths;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Tests.Paths;

/// <summary>Sends single packets, one address and one port at a time, as a cloud would.</summary>
/// <remarks>A check on the walk that shares none of its code.</remarks>
internal static class PacketOracle
{
    private static readonly int[] ClientPorts = [1024, 1025, 40000, 40001, 65535];

    /// <summary>Every packet that the question speaks of gets there, and its answers get back.</summary>
    public static bool AllPass(PathQuestion question)
    {
        var reachable = from source in Hosts(question.From)
                        from destination in Hosts(question.To)
                        from protocol in Protocols(question)
                        from port in ServerPorts(question, protocol)
                        select Passes(question, source, destination, protocol, port);
        return reachable.All(passes => passes);
    }

    private static bool Passes(PathQuestion question, Cidr source, Cidr destination, Protocol protocol, int port)
    {
        var (from, to) = (question.From, question.To);
        var groups = question.IgnoresGroups || (LetsOut(from, protocol, port, destination) && LetsIn(to, protocol, port, source));
        var there = Carry(from.Network, source, to.Network, destination, protocol, port);
        return groups && there is not null
            && (protocol == Protocol.Icmp ? [0] : ClientPorts)
                .All(client => Carry(to.Network, destination, from.Network, source, protocol, client) == there);
    }

    // The link that carried the packet, or none when it was dropped.
    private static string? Carry(ObservedNetwork from, Cidr source, ObservedNetwork to, Cidr destination, Protocol protocol, int port)
    {
        var (home, target) = (SubnetOf(from, source), SubnetOf(to, destination));
        var route = TableOf(from, home)?.Routes.Where(route => route.Destination.Contains(destination))
            .MaxBy(route => route.Destination.PrefixLength);
        var link = route is { Kind: RouteTargetKind.Link, IsBlackhole: false } ? from.FindLink(route.Target) : null;
        return link is { State: ObservedLinkState.Active } && link.Joins(NetworkPair.Of(from.Network, to.Network))
            && to.Cidrs.Any(cidr => cidr.Contains(destination))
            && AclPasses(from, home, true, protocol, port, destination)
            && AclPasses(to, target, false, protocol, port, source) ? link.Id : null;
    }

    private static bool AclPasses(
        ObservedNetwork network, ObservedSubnet? subnet, bool egress, Protocol protocol, int port, Cidr remote) =>
        subnet is null or { AclId: "" } || network.Acls.FirstOrDefault(acl => acl.Id == subnet.AclId)?.Entries
            .Where(entry => entry.IsEgress == egress && Matches(entry.Protocol, entry.Ports, entry.Remote, protocol, port, remote))
            .MinBy(entry => entry.Number) is { Allows: true };

    private static bool LetsOut(PathEnd end, Protocol protocol, int port, Cidr remote) =>
        end.Network.Groups.FirstOrDefault(group => group.Id == end.ManagedGroupId) is not { } group
        || group.Egress.Any(rule => Matches(rule.Protocol, rule.Ports, rule.Remote, protocol, port, remote));

    private static bool LetsIn(PathEnd end, Protocol protocol, int port, Cidr remote) =>
        end.Network.Groups.FirstOrDefault(group => group.Id == end.ManagedGroupId) is { } group
        && group.Ingress.Any(rule => Matches(rule.Protocol, rule.Ports, rule.Remote, protocol, port, remote));

    private static bool Matches(Protocol ruled, PortRange? ports, Cidr? prefix, Protocol protocol, int port, Cidr remote) =>
        (ruled == Protocol.Any || ruled == protocol) && (ports?.Contains(new(port, port)) ?? true) && (prefix?.Contains(remote) ?? false);

    private static ObservedSubnet? SubnetOf(ObservedNetwork network, Cidr host) =>
        network.Subnets.FirstOrDefault(subnet => subnet.Cidr.Contains(host));

    private static ObservedRouteTable? TableOf(ObservedNetwork network, ObservedSubnet? subnet) => subnet is null or { RouteTableId: "" }
        ? network.MainTable
        : network.RouteTables.FirstOrDefault(table => table.Id == subnet.RouteTableId);

    private static Protocol[] Protocols(PathQuestion question) =>
        question.Protocol == Protocol.Any ? [Protocol.Tcp, Protocol.Udp, Protocol.Icmp] : [question.Protocol];

    private static int[] ServerPorts(PathQuestion question, Protocol protocol)
    {
        if (protocol == Protocol.Icmp)
            return [0];
        return question.Ports is { } ports && question.Protocol != Protocol.Any
            ? [.. Enumerable.Range(ports.First, ports.Last - ports.First + 1)]
            : [0, 443, 1023, 1024, 65535];
    }

    // Addresses outside every subnet have no hosts, unless there are no subnets yet: then any address may get one.
    private static IEnumerable<Cidr> Hosts(PathEnd end)
    {
        var first = BinaryPrimitives.ReadUInt32BigEndian(end.Prefix.First.GetAddressBytes());
        var hosts = Enumerable.Range(0, 1 << (32 - end.Prefix.PrefixLength))
            .Select(offset => Cidr.Host(new IPAddress(BinaryPrimitives.ReverseEndianness(first + (uint)offset))));
        var hasSubnets = end.Network.Subnets.Any(subnet => subnet.Cidr.Overlaps(end.Prefix));
        return hosts.Where(host => !hasSubnets || SubnetOf(end.Network, host) is not null);
    }
}
