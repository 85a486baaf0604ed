using System.Text.Json;
using NetConnect.CloudSim;
using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Cloud.Transit;
using NetConnect.CloudSim.Ec2;
using NetConnect.CloudSim.Faults;
using NetConnect.CloudSim.Sim.Ping;
using NetConnect.CloudSim.Sim.Seeding;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Tests.Integration;
using NetConnect.Providers.Aws.Tests.Support;

namespace NetConnect.Providers.Aws.Tests.Hubs;

/// <summary>The emulator in the same process: networks of three accounts, a fourth one for hubs in two regions, and the module over all of them.</summary>
internal sealed class HubCloud : IDisposable
{
    public const string HubAccount = "333333333333";
    public const string Here = "eu-west-1";
    public const string There = "us-east-1";

    private const string Seed = """
        { "accounts": [
            { "id": "111111111111", "regions": [ { "name": "eu-west-1", "vpcs": [
              { "name": "payments", "cidr": "10.1.0.0/16", "subnets": [
                  { "name": "a", "cidr": "10.1.1.0/24", "zone": "eu-west-1a" }, { "name": "b", "cidr": "10.1.2.0/24", "zone": "eu-west-1b" } ],
                "interfaces": [ { "name": "one", "subnet": "a", "address": "10.1.1.10" } ] } ] } ] },
            { "id": "222222222222", "regions": [
              { "name": "eu-west-1", "vpcs": [
                { "name": "orders", "cidr": "10.2.0.0/16", "subnets": [ { "name": "a", "cidr": "10.2.1.0/24", "zone": "eu-west-1a" } ],
                  "interfaces": [ { "name": "one", "subnet": "a", "address": "10.2.1.10" } ] },
                { "name": "reports", "cidr": "10.3.0.0/16", "subnets": [ { "name": "a", "cidr": "10.3.1.0/24", "zone": "eu-west-1a" } ],
                  "interfaces": [ { "name": "one", "subnet": "a", "address": "10.3.1.10" } ] } ] },
              { "name": "us-east-1", "vpcs": [ { "name": "archive", "cidr": "10.4.0.0/16", "subnets": [ { "name": "a", "cidr": "10.4.1.0/24", "zone": "us-east-1a" } ],
                  "interfaces": [ { "name": "one", "subnet": "a", "address": "10.4.1.10" } ] } ] } ] },
            { "id": "333333333333", "regions": [ { "name": "eu-west-1", "vpcs": [
                { "name": "tools", "cidr": "10.5.0.0/16", "subnets": [ { "name": "a", "cidr": "10.5.1.0/24", "zone": "eu-west-1a" } ],
                  "interfaces": [ { "name": "one", "subnet": "a", "address": "10.5.1.10" } ] } ] } ] } ] }
        """;

    private readonly SortedDictionary<string, string> _ids;

    public HubCloud(TimeProvider? time = null)
    {
        Emulator = new(time ?? TimeProvider.System);
        _ids = new(Emulator.Seed(JsonSerializer.Deserialize<SeedDocument>(Seed, WorldJson.Options)!).ToDictionary());
        Emulator.Change(_ => Emulator.World.Settings.Delays = Delays.None);
        Provider = new(
            new() { Ec2Endpoint = "http://aws.test", StsEndpoint = "http://aws.test", RamEndpoint = "http://aws.test", AccessKey = "test", SecretKey = "test", AllowUnboundRoles = true },
            transport: new InMemoryTransport(Emulator, TimeProvider.System));
    }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static NetworkRef Hub => NetworkRef.Hub(Platform.Aws, HubAccount, Here);

    public static NetworkRef FarHub => NetworkRef.Hub(Platform.Aws, HubAccount, There);

    public Emulator Emulator { get; }

    public AwsProvider Provider { get; }

    public World World => Emulator.World;

    public NetworkRef Payments => Vpc("111111111111", Here, "payments");

    public NetworkRef Orders => Vpc("222222222222", Here, "orders");

    public NetworkRef Reports => Vpc("222222222222", Here, "reports");

    public NetworkRef Archive => Vpc("222222222222", There, "archive");

    public NetworkRef Tools => Vpc(HubAccount, Here, "tools");

    public string Id(string name) => _ids[name];

    public static ProviderAccess Access(NetworkRef network, string region = Here, params (string Name, string Value)[] settings) => new(
        $"prv-{network.Account}-{region}", Platform.Aws, network.Account, region,
        Given.Tags([("role_arn", $"arn:aws:iam::{network.Account}:role/netconnect"), .. settings]), "x");

    public static ProviderAccess HubAccess(NetworkRef hub, string setting = "create") => Access(hub, hub == FarHub ? There : Here, ("hub", setting));

    public async Task<ObservedNetwork> ReadAsync(ProviderAccess access, NetworkRef network) =>
        Assert.IsType<ReadResult<ObservedNetwork>.Read>(await Provider.ReadNetworkAsync(access, network.NetworkId, Cancel)).Value;

    /// <summary>A kernel for one network or hub, speaking through the module.</summary>
    public NetworkDriver Drive(NetworkRef network, string setting = "create")
    {
        var region = network == FarHub || network == Archive ? There : Here;
        var access = network.IsHub ? HubAccess(network, setting) : Access(network, region);
        var calls = 0;
        return new(
            Provider.Planner, network, region, () => ReadAsync(access, network),
            operation => Provider.ExecuteAsync(access, operation, $"{network}/{calls++}", Cancel));
    }

    public PingResult Ping(NetworkRef from, string address, NetworkRef to, string toAddress, params NetworkDriver[] sides) => Emulator.Ping(
        $"from={address}&from_vpc={from.NetworkId}&to={toAddress}&to_vpc={to.NetworkId}&protocol=icmp"
        + $"&groups={string.Join(',', sides.SelectMany(side => side.Parts).Select(part => part.ManagedGroup).OfType<string>())}");

    /// <summary>A call of an account's own people.</summary>
    public string Act(string account, string region, string action, params (string Name, string Value)[] arguments)
    {
        var form = arguments.Append(("Action", action)).Append(("Version", "2016-11-15")).ToDictionary(pair => pair.Item1, pair => pair.Item2);
        var answer = Emulator.Ec2.Handle(CallerIdentity.Root(account), region, form);
        Assert.True(answer.ErrorCode is null, $"{action}: {answer.Xml}");
        return answer.Xml;
    }

    public void Fault(FaultRule rule, params string[] actions)
    {
        rule.Actions = [.. actions];
        Emulator.AddFault(rule);
    }

    /// <summary>All transit objects that stand, whoever made them, in words.</summary>
    public IReadOnlyList<string> Standing() => Emulator.Locked(_ => new[]
    {
        World.Regions.Values.SelectMany(region => region.TransitGateways.Values).Where(gateway => !gateway.IsTerminal).Select(gateway => gateway.Id),
        World.Regions.Values.SelectMany(region => region.TransitRouteTables.Values).Where(table => !table.IsTerminal).Select(table => table.Id),
        World.TransitAttachments.Values.Where(attachment => !attachment.IsTerminal).Select(attachment => attachment.Id),
        World.ResourceShares.Values.Where(share => !share.IsTerminal).Select(share => share.Arn),
        World.Regions.Values.SelectMany(region => region.RouteTables.Values).SelectMany(table => table.Routes.Where(route => route.Target.StartsWith("tgw-", StringComparison.Ordinal)).Select(route => $"{table.Id} {route.Destination}")),
        World.Regions.Values.SelectMany(region => region.SecurityGroups.Values).Where(group => group.Name.StartsWith("netconnect", StringComparison.Ordinal)).Select(group => group.Id),
    }.SelectMany(ids => ids).Order(StringComparer.Ordinal).ToList());

    public TransitGateway Gateway(string region = Here) =>
        Emulator.Locked(_ => Assert.Single(World.At(HubAccount, region).TransitGateways.Values, gateway => !gateway.IsTerminal));

    public void Dispose() => Provider.Dispose();

    private NetworkRef Vpc(string account, string region, string name) => new(Platform.Aws, account, Id($"{account}/{region}/{name}"));
}
