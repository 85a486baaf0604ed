using System.Collections.Immutable;
using NetConnect.Model.Addresses;
using NetConnect.Model.Decisions;
using NetConnect.Model.Entities;
using NetConnect.Model.Facts;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Linux.Planning;
using NetConnect.Providers.Linux.Reading;

namespace NetConnect.Providers.Linux.Tests.Support;

/// <summary>Short words for what tests begin with.</summary>
internal static class Given
{
    public const string Installation = "inst-1";
    public const string Key = "xTIBA5rboUvnH4htodjb6e697QjLERt1NAB4mZqp8Dg=";

    /// <summary>The smaller of the two: it names what has to be the same at both ends.</summary>
    public static readonly NetworkRef Web = Gateway("gw1.example.net");
    public static readonly NetworkRef Db = Gateway("gw2.example.net");
    public static readonly NetworkPair Pair = NetworkPair.Of(Web, Db);

    public static ImmutableSortedDictionary<string, PartRecord> NoLedger => ImmutableSortedDictionary<string, PartRecord>.Empty;

    public static NetworkRef Gateway(string host, string id = "host") => new(Platform.Linux, host, id);

    public static Cidr Net(string text) => Cidr.Parse(text);

    public static string Recorded => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "testdata", "gateway.txt"));

    /// <summary>The gateway of the recorded text.</summary>
    public static ObservedNetwork Read(string text, string underlay = "wan") =>
        GatewayMapper.Map(Web, "here", underlay, [GatewayScript.Vxlan, GatewayScript.Wireguard], GatewayFacts.Parse(text));

    public static HalfWish Half(
        LinkType type = LinkType.Vxlan, string connection = "con-1", string local = "10.1.0.0/24", string to = "10.2.0.0/24", HalfGoal goal = HalfGoal.Present,
        NetworkRef? remote = null, ImmutableSortedDictionary<string, string>? published = null, params Flow[] inbound) => new()
        {
            Connection = connection,
            Generation = 1,
            Incarnation = 1,
            Goal = goal,
            Type = type,
            Resource = "res-" + local,
            ResourceName = "web",
            LocalPrefix = Net(local),
            RemotePrefix = Net(to),
            Remote = remote ?? Db,
            RemoteRegion = "here",
            Inbound = [.. inbound],
            RemotePublished = published ?? ImmutableSortedDictionary<string, string>.Empty,
        };

    public static ImmutableSortedDictionary<string, string> Tags(params (string Name, string Value)[] tags) =>
        tags.ToImmutableSortedDictionary(tag => tag.Name, tag => tag.Value, StringComparer.Ordinal);

    public static NetworkWish Wish(params HalfWish[] halves) => new(Web, "here", Installation, [.. halves]);

    /// <summary>A gateway with an underlay, one network behind it, and nothing of ours.</summary>
    public static ObservedNetwork Bare(NetworkRef? network = null, string lan = "10.1.0.0/24", string wan = "100.64.0.1") => new(network ?? Web, "here")
    {
        OwnerAccount = (network ?? Web).Account,
        Abilities = [GatewayScript.Vxlan, GatewayScript.Wireguard],
        Cidrs = [Net(lan)],
        Subnets = [new($"lan {lan}", Net(lan), "", GatewayMapper.MainTable, "")],
        RouteTables = [new(GatewayMapper.MainTable, IsMain: true, IsGateway: false, [new(Net(lan), RouteTargetKind.Local, "lan")])],
        Interfaces = [new("wan", [Net($"{wan}/32")], [], Tags())],
    };

    public static ObservedNetwork With(this ObservedNetwork network, params ObservedRoute[] routes) =>
        network with { RouteTables = [network.MainTable! with { Routes = [.. network.MainTable.Routes, .. routes] }] };

    public static LinkEnd End(ObservedNetwork observed, string? prefix = null) => new()
    {
        Resource = "res-" + observed.Network.Account,
        ResourceName = observed.Network.Account,
        Service = "svc-1",
        Network = observed.Network,
        Region = observed.Region,
        Prefix = prefix is null ? observed.Cidrs[0] : Net(prefix),
        Observed = observed,
    };

    public static PartRecord Record(string key, string kind, PartStage stage, string? id = null, params (string Name, string Value)[] spec) =>
        new() { Key = key, Kind = kind, Stage = stage, ExternalId = id, Spec = Tags(spec) };

    /// <summary>The parts by their keys.</summary>
    public static Dictionary<string, PartAssessment> PlanOf(NetworkWish wish, ObservedNetwork observed, params PartRecord[] ledger) =>
        new LinuxPlanner().Assess(wish, ledger.ToImmutableSortedDictionary(record => record.Key, record => record, StringComparer.Ordinal), observed)
            .ToDictionary(part => part.Key, StringComparer.Ordinal);

    public static string ScriptOf(PartAssessment part) => part.Operation!.Arguments[Script.Argument];

    public static DecisionBasis Basis { get; } = BasisOf(new LinuxProvider(new()));

    private static DecisionBasis BasisOf(LinuxProvider module)
    {
        var load = BasisLoad.Read(module.Facts, module.LinkSheets, ownFacts: null, policy: null);
        Assert.Empty(load.Faults);
        Assert.Empty(BasisLoad.WithoutSheet(load.Basis, module.LinkTypes));
        return load.Basis;
    }
}
