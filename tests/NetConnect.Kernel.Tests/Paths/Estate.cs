using System.Collections.Immutable;
using NetConnect.Kernel.Paths;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Paths;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Tests.Paths;

/// <summary>Two peered networks in which tcp 443 and icmp pass from left to right; tests break one thing at a time.</summary>
internal sealed record Estate(PathEnd Left, PathEnd Right)
{
    public const string Peering = "pcx-1";

    public static NetworkRef LeftRef { get; } = new(Platform.Aws, "111111111111", "vpc-1");

    public static NetworkRef RightRef { get; } = new(Platform.Aws, "222222222222", "vpc-2");

    public static Estate Whole { get; } = new(
        new(Network(LeftRef, 1), Cidr.Parse("10.1.0.0/24"), "sg-1", AssumesCarrier: true),
        new(Network(RightRef, 2), Cidr.Parse("10.2.0.0/24"), "sg-2", AssumesCarrier: true));

    /// <summary>What was read of hubs between them.</summary>
    public ImmutableArray<ObservedNetwork> Hubs { get; init; } = [];

    public PathReport Walk(Protocol protocol = Protocol.Tcp, string? ports = "443", bool ignoresGroups = false) =>
        PacketWalk.Walk(new(Left, Right, protocol, ports is null ? null : Ports(ports)) { IgnoresGroups = ignoresGroups, Hubs = Hubs });

    private static ImmutableSortedDictionary<string, string> NoTags => ImmutableSortedDictionary<string, string>.Empty;

    public Estate WithLeft(Func<ObservedNetwork, ObservedNetwork> change) =>
        this with { Left = Left with { Network = change(Left.Network) } };

    public Estate WithRight(Func<ObservedNetwork, ObservedNetwork> change) =>
        this with { Right = Right with { Network = change(Right.Network) } };

    public static ObservedNetwork Routes(ObservedNetwork network, params ImmutableArray<ObservedRoute> routes) => network with
    {
        RouteTables = network.RouteTables.Replace(network.RouteTables[1], network.RouteTables[1] with { Routes = routes }),
    };

    public static ObservedNetwork Acl(ObservedNetwork network, params ImmutableArray<ObservedAclEntry> entries) =>
        network with { Acls = [network.Acls[0] with { Entries = entries }] };

    public static ObservedNetwork Ingress(ObservedNetwork network, params ImmutableArray<ObservedRule> rules) =>
        network with { Groups = [network.Groups[0] with { Ingress = rules }] };

    public static ObservedNetwork Link(ObservedNetwork network, ObservedLinkState state, string message = "") =>
        network with { Links = [network.Links[0] with { State = state, StateMessage = message }] };

    public static ObservedRoute Route(string destination, string target = Peering, bool blackhole = false) => new(
        Cidr.Parse(destination), KindOf(target), target, blackhole);

    public static ObservedAclEntry In(int number, bool allows, string remote, Protocol protocol = Protocol.Any, string? ports = null) =>
        new(number, false, allows, protocol, ports is null ? null : Ports(ports), Cidr.Parse(remote));

    public static ObservedAclEntry Out(int number, bool allows, string remote, Protocol protocol = Protocol.Any, string? ports = null) =>
        In(number, allows, remote, protocol, ports) with { IsEgress = true };

    public static ObservedRule Rule(Protocol protocol, string? ports, string remote) =>
        new(protocol, ports is null ? null : Ports(ports), Cidr.Parse(remote));

    public static PortRange Ports(string text) => PortRange.TryParse(text, out var ports) ? ports : throw new FormatException(text);

    private static RouteTargetKind KindOf(string target) => target switch
    {
        "local" => RouteTargetKind.Local,
        _ when target.StartsWith("pcx-", StringComparison.Ordinal) || target.StartsWith("nc-", StringComparison.Ordinal) => RouteTargetKind.Link,
        _ when target.StartsWith("tgw-", StringComparison.Ordinal) => RouteTargetKind.Gateway,
        _ => RouteTargetKind.Other,
    };

    // vpc-N has 10.N.0.0/16, a main table without routes, and subnets in two zones on a table that routes to the other network.
    private static ObservedNetwork Network(NetworkRef network, int number) => new(network, "ap-southeast-1")
    {
        Cidrs = [Cidr.Parse($"10.{number}.0.0/16")],
        Subnets =
        [
            new($"subnet-{number}a", Cidr.Parse($"10.{number}.0.0/25"), "a", $"rtb-{number}", $"acl-{number}"),
            new($"subnet-{number}b", Cidr.Parse($"10.{number}.0.128/25"), "b", $"rtb-{number}", $"acl-{number}"),
        ],
        RouteTables =
        [
            new($"rtb-{number}-main", true, false, [Route($"10.{number}.0.0/16", "local")]),
            new($"rtb-{number}", false, false, [Route($"10.{number}.0.0/16", "local"), Route($"10.{3 - number}.0.0/24")]),
        ],
        Acls = [new($"acl-{number}", [In(100, true, "0.0.0.0/0"), Out(100, true, "0.0.0.0/0")])],
        Groups = [Group(number)],
        Links = [new(Peering, LinkType.AwsPeering, ObservedLinkState.Active, LeftRef, RightRef, NoTags)],
    };

    private static ObservedFilterGroup Group(int number) => new(
        $"sg-{number}",
        "netconnect",
        NoTags,
        [Rule(Protocol.Tcp, "443", $"10.{3 - number}.0.0/24"), Rule(Protocol.Icmp, null, $"10.{3 - number}.0.0/24")],
        [Rule(Protocol.Any, null, "0.0.0.0/0")],
        []);
}
