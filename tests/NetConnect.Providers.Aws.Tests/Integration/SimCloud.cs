using System.Net.Http.Json;
using System.Collections.Immutable;
using System.Text.Json;
using NetConnect.CloudSim;
using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Ec2;
using NetConnect.Model.Identity;
using NetConnect.Model.Topology;
using NetConnect.Providers.Aws.Tests.Support;
using NetConnect.Providers.Secrets;

namespace NetConnect.Providers.Aws.Tests.Integration;

/// <summary>The emulator with three VPCs in two accounts and two regions, and the module talking to it over HTTP.</summary>
internal sealed class SimCloud : IAsyncDisposable
{
    public const string Seed = """
        { "accounts": [
            { "id": "111111111111", "regions": [ { "name": "eu-west-1", "vpcs": [
              { "name": "payments", "cidr": "10.1.0.0/16",
                "route_tables": [ { "name": "private", "routes": [ { "destination": "0.0.0.0/0", "target": "nat-0123456789abcdef0" } ] } ],
                "network_acls": [ { "name": "own", "entries": [
                  { "number": 100, "egress": false, "protocol": "-1", "allow": true, "block": "0.0.0.0/0" },
                  { "number": 100, "egress": true, "protocol": "-1", "allow": true, "block": "0.0.0.0/0" } ] } ],
                "subnets": [ { "name": "a", "cidr": "10.1.1.0/24", "route_table": "private", "network_acl": "own" }, { "name": "b", "cidr": "10.1.2.0/24" }, { "name": "c", "cidr": "10.1.3.0/24" } ],
                "security_groups": [ { "name": "app", "ingress": [ { "protocol": "tcp", "port": 443, "cidr": "10.0.0.0/8" } ] } ],
                "interfaces": [ { "name": "web", "subnet": "a", "address": "10.1.1.10", "groups": ["app"] },
                  { "name": "balancer", "subnet": "c", "groups": ["app"], "managed": true } ] } ] } ] },
            { "id": "222222222222", "regions": [
              { "name": "eu-west-1", "vpcs": [ { "name": "orders", "cidr": "10.2.0.0/16",
                "subnets": [ { "name": "a", "cidr": "10.2.1.0/24" } ],
                "interfaces": [ { "name": "db", "subnet": "a", "address": "10.2.1.10" } ] } ] },
              { "name": "us-east-1", "vpcs": [ { "name": "reports", "cidr": "10.3.0.0/16",
                "subnets": [ { "name": "a", "cidr": "10.3.1.0/24" } ] } ] } ] } ],
          "roles": [
            { "role": "arn:aws:iam::111111111111:role/netconnect", "external_id": "x-1" },
            { "role": "arn:aws:iam::222222222222:role/netconnect", "external_id": "x-2" },
            { "role": "arn:aws:iam::222222222222:role/blind", "external_id": "x-2", "deny": ["DescribeRouteTables", "DescribeSubnets"] },
            { "role": "arn:aws:iam::222222222222:role/shared", "external_ids": ["x-2", "x-3"] },
            { "role": "arn:aws:iam::222222222222:role/reader", "external_id": "x-2", "allow": ["Describe*", "CreateSecurityGroup"] } ] }
        """;

    private readonly CloudSimServer _server;
    private readonly HttpClient _http = new();
    private readonly JsonElement _ids;

    private SimCloud(CloudSimServer server, JsonElement ids)
    {
        (_server, _ids) = (server, ids);
        Provider = new AwsProvider(new AwsOptions { Ec2Endpoint = server.Url, StsEndpoint = server.Url, RamEndpoint = server.Url, AccessKey = "test", SecretKey = "test" });
    }

    public AwsProvider Provider { get; }

    public string Url => _server.Url;

    public NetworkRef Payments => Vpc("111111111111", "eu-west-1", "payments");

    public NetworkRef Orders => Vpc("222222222222", "eu-west-1", "orders");

    public NetworkRef Reports => Vpc("222222222222", "us-east-1", "reports");

    public static ProviderAccess PaymentsAccess => Access("111111111111", "eu-west-1", "x-1");

    public static ProviderAccess OrdersAccess => Access("222222222222", "eu-west-1", "x-2");

    public static ProviderAccess ReportsAccess => Access("222222222222", "us-east-1", "x-2");

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<SimCloud> StartAsync()
    {
        var server = await CloudSimServer.StartAsync(new CloudSimOptions { Url = "http://127.0.0.1:0", Delays = Delays.None }, Cancel);
        return new(server, (await SeedAsync(server.Url, Seed)).GetProperty("ids").Clone());
    }

    public Task SeedAsync(string seed) => SeedAsync(Url, seed);

    private static async Task<JsonElement> SeedAsync(string url, string seed)
    {
        using var http = new HttpClient();
        using var content = new StringContent(seed, System.Text.Encoding.UTF8, "application/json");
        var answer = await http.PostAsync($"{url}/_sim/seed", content, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    public static ProviderAccess Access(string account, string region, string externalId, string role = "netconnect") => new(
        $"prv-{account}-{region}", Platform.Aws, account, region,
        ImmutableSortedDictionary<string, string>.Empty.Add("role_arn", $"arn:aws:iam::{account}:role/{role}"), externalId);

    public static AwsProvider Module(AwsOptions options, TimeProvider time, HttpMessageHandler transport)
    {
        (options.AccessKey, options.SecretKey) = ("test", "test");
        return new(options, time, transport: transport);
    }

    public string Id(string name) => _ids.GetProperty(name).GetString()!;

    public async Task<ObservedNetwork> ReadAsync(ProviderAccess access, NetworkRef network) =>
        Assert.IsType<ReadResult<ObservedNetwork>.Read>(await Provider.ReadNetworkAsync(access, network.NetworkId, Cancel)).Value;

    /// <summary>A kernel for one network, speaking through the module.</summary>
    public NetworkDriver Drive(ProviderAccess access, NetworkRef network) => new(
        Provider.Planner, network, access.Region, () => ReadAsync(access, network),
        operation => Provider.ExecuteAsync(access, operation, "token", Cancel));

    public async Task FaultAsync(object rule)
    {
        var answer = await _http.PostAsJsonAsync($"{Url}/_sim/faults", rule, Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    /// <summary>A call of the account's own people.</summary>
    public Ec2Response Act(string account, string action, params (string Name, string Value)[] arguments)
    {
        var form = arguments.Append(("Action", action)).Append(("Version", "2016-11-15")).ToDictionary(pair => pair.Item1, pair => pair.Item2);
        var response = _server.Emulator.Ec2.Handle(CallerIdentity.Root(account), "eu-west-1", form);
        Assert.True(response.ErrorCode is null, response.Xml);
        return response;
    }

    public int CallsOf(string action) => _server.Emulator.CallsSince(0).Count(call => call.Action == action);

    public int Changes => _server.Emulator.CallsSince(0).Count(call => call.Mutating);

    /// <summary>Roles that were assumed, not counting attempts that had to fail.</summary>
    public int SessionsOpened => _server.Emulator.CallsSince(0).Count(call => call is { Action: "AssumeRole", Outcome: "OK" });

    /// <summary>A module beside the usual one.</summary>
    public AwsProvider With(bool allowUnboundRoles = false, ISecretSource? secrets = null) => new(
        new AwsOptions { Ec2Endpoint = Url, StsEndpoint = Url, RamEndpoint = Url, AccessKey = "test", SecretKey = "test", AllowUnboundRoles = allowUnboundRoles },
        secrets: secrets);

    public async Task<JsonElement> PingAsync(string query) =>
        await _http.GetFromJsonAsync<JsonElement>($"{Url}/_sim/ping?{query}", Cancel);

    public async ValueTask DisposeAsync()
    {
        Provider.Dispose();
        _http.Dispose();
        await _server.DisposeAsync();
    }

    private NetworkRef Vpc(string account, string region, string name) => new(Platform.Aws, account, Id($"{account}/{region}/{name}"));
}
