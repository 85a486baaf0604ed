using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;

namespace NetConnect.Providers.Aws.Tests.Support;

/// <summary>Short words for what tests begin with.</summary>
internal static class Given
{
    public const string Installation = "inst-1";
    public const string Region = "eu-west-1";

    /// <summary>Requests the peering with <see cref="Orders"/>: it has the smaller key.</summary>
    public static readonly NetworkRef Payments = Vpc("111111111111", "vpc-0aaa");
    public static readonly NetworkRef Orders = Vpc("222222222222", "vpc-0bbb");
    public static readonly NetworkRef Reports = Vpc("333333333333", "vpc-0ccc");
    public static readonly NetworkPair Pair = NetworkPair.Of(Payments, Orders);

    public static ImmutableSortedDictionary<string, PartRecord> NoLedger => ImmutableSortedDictionary<string, PartRecord>.Empty;

    public static NetworkRef Vpc(string account, string id) => new(Platform.Aws, account, id);

    public static Cidr Net(string text) => Cidr.Parse(text);

    public static HalfWish Half(
        string connection = "con-1",
        NetworkRef? remote = null,
        string local = "10.1.1.0/24",
        string to = "10.2.1.0/24",
        HalfGoal goal = HalfGoal.Present,
        string? published = null,
        params Flow[] inbound) => new()
        {
            Connection = connection,
            Generation = 1,
            Incarnation = 1,
            Goal = goal,
            Type = LinkType.AwsPeering,
            Resource = "res-" + local,
            ResourceName = "payments api",
            LocalPrefix = Net(local),
            RemotePrefix = Net(to),
            Remote = remote ?? Orders,
            RemoteRegion = Region,
            Inbound = [.. inbound],
            RemotePublished = published is null ? Tags() : Tags(("peering_id", published)),
        };

    /// <summary>The part of a network in a link over a hub.</summary>
    public static HalfWish Spoke(NetworkRef hub, NetworkRef remote, string local, string to, string connection = "con-1", params Flow[] inbound) =>
        Half(connection, remote, local, to, inbound: inbound) with { Type = LinkType.AwsTransitGateway, Hub = hub };

    /// <summary>The part of a hub in a link; of two hubs the other one is the remote.</summary>
    public static HalfWish HubHalf(NetworkRef hub, HubSpoke left, HubSpoke right, string connection = "con-1", NetworkRef? other = null, string setting = "create") =>
        Half(connection, other ?? hub, left.Prefix.ToString(), right.Prefix.ToString()) with
        {
            Type = LinkType.AwsTransitGateway,
            Resource = hub.ToString(),
            Spokes = [left, right],
            RemoteRegion = left.Hub == hub ? right.Region : left.Region,
            Settings = Tags(("hub", setting)),
        };

    public static HubSpoke End(NetworkRef network, string prefix, NetworkRef hub, string? attachment = null, string region = Region) =>
        new(network, region, Net(prefix), hub, attachment is null ? Tags() : Tags(("attachment_id", attachment)));

    public static NetworkWish Wish(NetworkRef network, params HalfWish[] halves) => new(network, Region, Installation, [.. halves]);

    /// <summary>A VPC with one subnet <c>.1.0/24</c> on table rtb-1 and the main table rtb-main.</summary>
    public static ObservedNetwork Network(NetworkRef network, string block = "10.1.0.0/16", params ObservedRoute[] routes)
    {
        var local = new ObservedRoute(Net(block), RouteTargetKind.Local, "local");
        var subnet = block.Replace(".0.0/16", ".1.0/24", StringComparison.Ordinal);
        return new(network, Region)
        {
            OwnerAccount = network.Account,
            Cidrs = [Net(block)],
            Subnets = [new("subnet-1", Net(subnet), "eu-west-1a", "rtb-1", "acl-1")],
            RouteTables =
            [
                new("rtb-1", IsMain: false, IsGateway: false, [local, .. routes]),
                new("rtb-main", IsMain: true, IsGateway: false, [local]),
            ],
        };
    }

    public static ObservedRoute Route(string destination, string target, bool blackhole = false) => new(
        Net(destination), target.StartsWith("pcx", StringComparison.Ordinal) ? RouteTargetKind.Link : RouteTargetKind.Other, target, blackhole);

    public static ObservedLink Peering(
        string id, ObservedLinkState state, ImmutableSortedDictionary<string, string>? tags = null, NetworkRef? requester = null, NetworkRef? accepter = null) =>
        new(id, LinkType.AwsPeering, state, requester ?? Payments, accepter ?? Orders, tags ?? Tags(), state.ToString());

    public static ImmutableSortedDictionary<string, string> PeeringTags(int incarnation = 1) =>
        AwsNaming.PeeringTags(Installation, Pair.ToString(), incarnation);

    public static ImmutableSortedDictionary<string, string> Tags(params (string Key, string Value)[] tags) =>
        tags.ToImmutableSortedDictionary(tag => tag.Key, tag => tag.Value);

    public static PartRecord Record(
        string key, string kind, PartStage stage = PartStage.Seen, string? externalId = null, params (string Key, string Value)[] spec) =>
        new() { Key = key, Kind = kind, Stage = stage, ExternalId = externalId, Spec = Tags(spec) };

    public static ImmutableSortedDictionary<string, PartRecord> Ledger(params PartRecord[] records) =>
        records.ToImmutableSortedDictionary(record => record.Key, record => record);

    public static Flow Tcp(int port, string from) => new(Protocol.Tcp, new PortRange(port, port), Net(from));

    public static Flow Ping(string from) => new(Protocol.Icmp, null, Net(from));
}
