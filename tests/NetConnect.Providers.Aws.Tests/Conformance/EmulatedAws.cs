using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NetConnect.CloudSim;
using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Ec2;
using NetConnect.CloudSim.Faults;
using NetConnect.CloudSim.Sim.Ping;
using NetConnect.CloudSim.Sim.Seeding;
using NetConnect.Conformance;
using NetConnect.Model.Identity;
using NetConnect.Model.Links;
using Cidr = NetConnect.Model.Addresses.Cidr;

namespace NetConnect.Providers.Aws.Tests.Conformance;

/// <summary>Two VPCs of two accounts, with what others have there: tables, groups, interfaces, and a peering with a third one.</summary>
internal class EmulatedAws : CloudUnderTest
{
    protected const string Region = "eu-west-1";
    private const string Url = "http://aws.test";

    private const string Seed = """
        { "accounts": [
            { "id": "111111111111", "regions": [ { "name": "eu-west-1", "vpcs": [
              { "name": "web", "cidr": "10.1.0.0/16",
                "route_tables": [ { "name": "private", "routes": [
                  { "destination": "0.0.0.0/0", "target": "nat-0123456789abcdef0" }, { "destination": "10.9.0.0/16", "target": "peering/theirs" } ] } ],
                "subnets": [ { "name": "a", "cidr": "10.1.1.0/24", "route_table": "private" }, { "name": "b", "cidr": "10.1.2.0/24" } ],
                "security_groups": [ { "name": "app", "ingress": [ { "protocol": "tcp", "port": 443, "cidr": "10.0.0.0/8" } ] } ],
                "interfaces": [ { "name": "one", "subnet": "a", "address": "10.1.1.10", "groups": ["app"] },
                  { "name": "two", "subnet": "b", "address": "10.1.2.10" } ] },
              { "name": "other", "cidr": "10.9.0.0/16" } ] } ] },
            { "id": "222222222222", "regions": [ { "name": "eu-west-1", "vpcs": [
              { "name": "db", "cidr": "10.2.0.0/16",
                "subnets": [ { "name": "a", "cidr": "10.2.1.0/24" }, { "name": "b", "cidr": "10.2.2.0/24" } ],
                "interfaces": [ { "name": "one", "subnet": "a", "address": "10.2.1.10" }, { "name": "two", "subnet": "b", "address": "10.2.2.10" } ] } ] } ] } ],
          "peerings": [ { "name": "theirs", "requester": "111111111111/eu-west-1/web", "accepter": "111111111111/eu-west-1/other" } ] }
        """;

    private readonly Emulator _emulator;

    protected Emulator Emulator => _emulator;
    private readonly BrittleTransport _transport;

    public EmulatedAws(TimeProvider clock)
    {
        _emulator = new(clock);
        _transport = new(new InMemoryTransport(_emulator, TimeProvider.System));
        var ids = _emulator.Seed(JsonSerializer.Deserialize<SeedDocument>(Seed, WorldJson.Options)!);
        Left = Site("111111111111", ids[$"111111111111/{Region}/web"], "10.1.1.0/24", "10.1.2.0/24");
        Right = Site("222222222222", ids[$"222222222222/{Region}/db"], "10.2.1.0/24", "10.2.2.0/24");
    }

    public override CloudSite Left { get; }

    public override CloudSite Right { get; }

    public override int Changes => _emulator.CallsSince(0).Count(call => call.Mutating && call.Principal.Contains("assumed-role", StringComparison.Ordinal));

    // A role of the emulator may be assumed by anybody; whether it should be is for tests of its own.
    public override INetworkProvider NewModule(TimeProvider clock) => new AwsProvider(
        new() { Ec2Endpoint = Url, StsEndpoint = Url, RamEndpoint = Url, AccessKey = "test", SecretKey = "test", AllowUnboundRoles = true }, clock, transport: _transport);

    public override void Begin(CloudTrouble trouble, TimeSpan time)
    {
        _transport.IsBroken = trouble == CloudTrouble.LosesRequests;
        if (Rule(trouble, time) is not { } rule)
            return;
        rule.Actions = ["Describe*", "Create*", "Accept*", "Delete*", "Replace*", "Authorize*", "Revoke*", "Modify*", "Search*", "Associate*", "Disassociate*", "Get*Share*"];
        _emulator.AddFault(rule);
    }

    public override void End()
    {
        _transport.IsBroken = false;
        _emulator.ClearFaults();
    }

    public override IReadOnlyList<CloudThing> Inventory() => _emulator.Locked(_ => AwsInventory.Of(_emulator.World));

    public override bool Passes(Cidr left, Cidr right)
    {
        var ours = Inventory().Where(thing => thing.Kind == "security-group" && thing.Text.Contains(AwsNaming.InstallationTag, StringComparison.Ordinal));
        return _emulator.Ping($"from={Host(left)}&from_vpc={Left.Network.NetworkId}&to={Host(right)}&to_vpc={Right.Network.NetworkId}"
            + $"&protocol=icmp&groups={string.Join(',', ours.Select(group => group.Id))}").Passes;
    }

    public override void DoByHand(CloudSite site, ProviderOperation operation) => Do(site.Network.Account, operation.Name, operation.Arguments
        .Where(argument => !argument.Key.StartsWith("TagSpecification", StringComparison.Ordinal) && !argument.Key.EndsWith(".Description", StringComparison.Ordinal)));

    public override void RemoveByHand(CloudThing thing)
    {
        var account = thing.Text.Split(' ')[0];
        switch (thing.Kind)
        {
            case "route":
                var (table, destination) = (thing.Id.Split(' ')[0], thing.Id.Split(' ')[1]);
                Do(account, "DeleteRoute", [new("RouteTableId", table), new("DestinationCidrBlock", destination)]);
                break;
            case "peering":
                Do(account, "DeleteVpcPeeringConnection", [new("VpcPeeringConnectionId", thing.Id)]);
                break;
            case "security-group":
                Do(account, "DeleteSecurityGroup", [new("GroupId", thing.Id)]);
                break;
            default:
                throw new InvalidOperationException($"Nobody removes {thing}.");
        }
    }

    private static FaultRule? Rule(CloudTrouble trouble, TimeSpan time) => trouble switch
    {
        CloudTrouble.LosesRequests => null,
        CloudTrouble.LosesAnswers => new() { Kind = FaultKind.LostAnswer },
        CloudTrouble.Throttles => new() { Kind = FaultKind.Error, Code = "RequestLimitExceeded", Status = 503, RetryAfterSeconds = (int)time.TotalSeconds },
        CloudTrouble.Fails => new() { Kind = FaultKind.Error, Code = "InternalError", Status = 500 },
        CloudTrouble.Refuses => new() { Kind = FaultKind.Error, Code = "UnauthorizedOperation", Status = 403 },
        CloudTrouble.IsSilent => new() { Kind = FaultKind.Latency, LatencyMs = (int)time.TotalMilliseconds },
        CloudTrouble.ShowsLate => new() { Kind = FaultKind.HideNew, Ms = (int)time.TotalMilliseconds },
        CloudTrouble.ShowsStill => new() { Kind = FaultKind.KeepDeleted, Ms = (int)time.TotalMilliseconds },
        CloudTrouble.ShowsNothing => new() { Kind = FaultKind.Empty },
        CloudTrouble.ShowsPart => new() { Kind = FaultKind.Truncated, Items = 1 },
    };

    private static CloudSite Site(string account, string vpc, string first, string second) => new(
        new(Platform.Aws, account, vpc),
        Region,
        ImmutableSortedDictionary<string, string>.Empty.Add("role_arn", $"arn:aws:iam::{account}:role/netconnect"),
        Cidr.Parse(first),
        Cidr.Parse(second));

    protected void Do(string account, string action, IEnumerable<KeyValuePair<string, string>> arguments)
    {
        var form = new Dictionary<string, string>(arguments) { ["Action"] = action, ["Version"] = "2016-11-15" };
        var answer = _emulator.Ec2.Handle(CallerIdentity.Root(account), Region, form);
        Assert.True(answer.ErrorCode is null, string.Create(CultureInfo.InvariantCulture, $"{action} by hand: {answer.Xml}"));
    }

    /// <summary>The one interface of a subnet.</summary>
    private static string Host(Cidr prefix) => prefix.ToString().Replace(".0/24", ".10", StringComparison.Ordinal);
}
