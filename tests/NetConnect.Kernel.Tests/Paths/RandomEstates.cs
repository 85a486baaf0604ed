using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NetConnect.Kernel.Paths;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Kernel.Tests.Paths;

/// <summary>Small pairs of networks with eight addresses of interest each, mostly sound, wrong in any place.</summary>
internal static class RandomEstates
{
    public static Gen<PathQuestion> Questions { get; } =
        from left in End(1)
        from right in End(2)
        from protocol in Gen.Elements(Protocol.Tcp, Protocol.Udp, Protocol.Icmp, Protocol.Any)
        from ports in Gen.Elements<PortRange?>(new(443, 443), new(440, 445), null)
        from ignoresGroups in Mostly(false, true)
        select new PathQuestion(left, right, protocol, ports) { IgnoresGroups = ignoresGroups };

    private static Gen<PathEnd> End(int number) =>
        from network in Network(number)
        from prefix in Gen.Elements($"10.{number}.0.0/29", $"10.{number}.0.0/29", $"10.{number}.0.4/30", $"10.{number}.0.0/28")
        from managed in Mostly<string?>($"sg-{number}", null, "sg-gone")
        select new PathEnd(network, Cidr.Parse(prefix), managed, AssumesCarrier: true);

    private static Gen<ObservedNetwork> Network(int number) =>
        from cidr in Mostly($"10.{number}.0.0/16", $"10.{number}.0.0/30")
        from subnets in Mostly(30, 30, 31, 0).SelectMany(size => Subnets(number, size))
        from main in Table(number, $"rtb-{number}-main", isMain: true)
        from other in Table(number, $"rtb-{number}", isMain: false)
        from acls in Acl(3 - number, $"acl-{number}").ListOf(1)
        from groups in Group(number).ListOf(1)
        from links in Links
        from shuffled in Gen.Elements(true, false)
        let network = new ObservedNetwork(number == 1 ? Estate.LeftRef : Estate.RightRef, "r")
        {
            Name = "not looked at",
            Cidrs = [Cidr.Parse("172.16.0.0/16"), Cidr.Parse(cidr)],
            Subnets = subnets,
            RouteTables = [main, other],
            Acls = [new("acl-other", []), .. acls],
            Groups = [.. groups, .. groups.Select(ours => ours with { Id = "sg-other" })],
            Links = links,
        }
        select shuffled ? Shuffle(network) : network;

    /// <summary>The same network with every list the other way round.</summary>
    public static ObservedNetwork Shuffle(ObservedNetwork network) => network with
    {
        Cidrs = Reverse(network.Cidrs),
        Subnets = Reverse(network.Subnets),
        RouteTables = Reverse([.. network.RouteTables.Select(table => table with { Routes = Reverse(table.Routes) })]),
        Acls = Reverse([.. network.Acls.Select(acl => acl with { Entries = Reverse(acl.Entries) })]),
        Groups = Reverse([.. network.Groups.Select(group => group with { Ingress = Reverse(group.Ingress), Egress = Reverse(group.Egress) })]),
        Links = Reverse(network.Links),
    };

    private static Gen<ImmutableArray<ObservedSubnet>> Subnets(int number, int length) => length == 0
        ? Gen.Constant(ImmutableArray<ObservedSubnet>.Empty)
        : Gen.CollectToList(
                Enumerable.Range(0, 8 >> (32 - length)),
                index => from table in Mostly($"rtb-{number}", "", $"rtb-{number}-main", "rtb-gone")
                         from acl in Mostly($"acl-{number}", "", "acl-gone")
                         let cidr = Cidr.Parse($"10.{number}.0.{index << (32 - length)}/{length}")
                         select new ObservedSubnet($"subnet-{number}{index}", cidr, "z", table, acl))
            .Select(subnets => subnets.ToImmutableArray());

    private static Gen<ObservedRouteTable> Table(int number, string id, bool isMain) =>
        from whole in Mostly(true, false)
        from more in Route(3 - number).ListOf().Resize(2)
        let routes = more.Append(Estate.Route("0.0.0.0/0", "igw-1"))
        let wished = whole ? routes.Append(Estate.Route($"10.{3 - number}.0.0/28")) : routes
        select new ObservedRouteTable(id, isMain, false, [.. wished.DistinctBy(route => route.Destination)]);

    private static Gen<ObservedRoute> Route(int remote) =>
        from destination in Gen.Elements(
            $"10.{remote}.0.0/30", $"10.{remote}.0.4/31", $"10.{remote}.0.0/24", "10.0.0.0/8", "10.9.0.0/16")
        from target in Mostly("pcx-1", "pcx-2", "vgw-1", "local")
        from blackhole in Mostly(false, true)
        select Estate.Route(destination, target, blackhole);

    private static Gen<ObservedAcl> Acl(int remote, string id) =>
        from extra in Entry(remote).ListOf().Resize(2)
        select new ObservedAcl(id, [.. extra.DistinctBy(entry => (entry.IsEgress, entry.Number)),
            Estate.In(500, true, "0.0.0.0/0"), Estate.Out(500, true, "0.0.0.0/0")]);

    private static Gen<ObservedAclEntry> Entry(int remote) =>
        from number in Gen.Choose(1, 9)
        from egress in Gen.Elements(true, false)
        from allows in Mostly(true, false)
        from protocol in Gen.Elements(Protocol.Any, Protocol.Tcp, Protocol.Icmp)
        from ports in Gen.Elements<PortRange?>(null, new(443, 443), new(0, 1023), new(1024, 40000))
        from prefix in Gen.Elements($"10.{remote}.0.0/29", $"10.{remote}.0.2/31", "0.0.0.0/0", "10.9.0.0/16")
        select new ObservedAclEntry(number, egress, allows, protocol, protocol == Protocol.Tcp ? ports : null, Cidr.Parse(prefix));

    private static Gen<ObservedFilterGroup> Group(int number) =>
        from ingress in Rule(3 - number).ListOf(2)
        from egress in Rule(3 - number).ListOf(2)
        select new ObservedFilterGroup(
            $"sg-{number}", "", ImmutableSortedDictionary<string, string>.Empty, [.. ingress], [.. egress], ["eni-2", "eni-1"]);

    private static Gen<ObservedRule> Rule(int remote) =>
        from protocol in Mostly(Protocol.Any, Protocol.Tcp, Protocol.Icmp)
        from ports in Gen.Elements<PortRange?>(null, new(443, 443), new(400, 500))
        from prefix in Mostly<string?>($"10.{remote}.0.0/16", $"10.{remote}.0.0/30", null)
        select new ObservedRule(protocol, protocol == Protocol.Tcp ? ports : null, prefix is null ? null : Cidr.Parse(prefix));

    private static Gen<ImmutableArray<ObservedLink>> Links =>
        from state in Mostly(ObservedLinkState.Active, ObservedLinkState.PendingAcceptance, ObservedLinkState.Ended)
        from accepter in Mostly(Estate.RightRef, new NetworkRef(Platform.Aws, "3", "vpc-3"))
        from shown in Mostly(true, false)
        let tags = ImmutableSortedDictionary<string, string>.Empty
        let second = new ObservedLink("pcx-2", LinkType.AwsPeering, ObservedLinkState.Active, Estate.LeftRef, Estate.RightRef, tags)
        let first = new ObservedLink(Estate.Peering, LinkType.AwsPeering, state, Estate.LeftRef, accepter, tags)
        select shown ? ImmutableArray.Create(second, first) : [second];

    private static Gen<T> Mostly<T>(T usual, params T[] others) =>
        Gen.Frequency((24, Gen.Constant(usual)), (1, Gen.Elements(others.AsEnumerable())));

    private static ImmutableArray<T> Reverse<T>(ImmutableArray<T> items) => [.. items.Reverse()];
}
