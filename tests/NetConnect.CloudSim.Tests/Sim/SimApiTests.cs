using System.Text.Json.Nodes;
using NetConnect.CloudSim.Tests.Support;

namespace NetConnect.CloudSim.Tests.Sim;

public class SimApiTests
{
    private const string Seed = """
        {
          "accounts": [
            { "id": "111111111111", "access_keys": [ { "id": "AKIALEFT", "secret": "s" } ], "regions": [ { "name": "eu-west-1", "vpcs": [
              { "name": "payments", "cidr": "10.1.0.0/16", "secondary_cidrs": ["10.11.0.0/16"],
                "route_tables": [ { "name": "private", "routes": [ { "destination": "10.2.0.0/16", "target": "peering/p" }, { "destination": "0.0.0.0/0", "target": "nat-0123456789abcdef0" } ] } ],
                "network_acls": [ { "name": "open", "entries": [ { "number": 10, "egress": false, "allow": true }, { "number": 10, "egress": true, "allow": true } ] } ],
                "subnets": [ { "name": "a", "cidr": "10.1.1.0/24", "route_table": "private", "network_acl": "open" } ],
                "security_groups": [ { "name": "app", "ingress": [ { "protocol": "tcp", "port": 443, "group": "app" } ], "egress": [ { "cidr": "10.0.0.0/8" } ] } ],
                "interfaces": [ { "name": "web", "subnet": "a", "address": "10.1.1.10", "groups": ["app"] } ] } ] } ] },
            { "id": "222222222222", "regions": [ { "name": "eu-west-1", "vpcs": [
              { "name": "orders", "cidr": "10.2.0.0/16",
                "route_tables": [ { "name": "main", "routes": [ { "destination": "10.1.0.0/16", "target": "peering/p" } ] } ],
                "subnets": [ { "name": "a", "cidr": "10.2.1.0/24" } ],
                "security_groups": [ { "name": "default", "ingress": [ { "protocol": "icmp", "cidr": "10.1.0.0/16" } ] } ] } ] } ] }
          ],
          "peerings": [ { "name": "p", "requester": "111111111111/eu-west-1/payments", "accepter": "222222222222/eu-west-1/orders" } ]
        }
        """;

    [Fact]
    public async Task Seed_PlantedTwice_MakesEverythingOnce()
    {
        await using var host = await SimHost.StartAsync();
        var first = await host.SimAsync(HttpMethod.Post, "/_sim/seed", Seed);
        var objects = await Count(host);
        var second = await host.SimAsync(HttpMethod.Post, "/_sim/seed", Seed);
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.Equal(objects, await Count(host));
    }

    [Fact]
    public async Task Seed_Planted_IsAWorkingNetwork()
    {
        await using var host = await SimHost.StartAsync();
        var ids = (await host.SimAsync(HttpMethod.Post, "/_sim/seed", Seed))["ids"]!;
        var (left, right) = (ids["111111111111/eu-west-1/payments"], ids["222222222222/eu-west-1/orders"]);
        var ping = await host.SimAsync(HttpMethod.Get, $"/_sim/ping?from=10.1.1.10&from_vpc={left}&to=10.2.1.10&to_vpc={right}&protocol=icmp");
        Assert.True((bool)ping["passes"]!, ping.ToJsonString());
        Assert.Equal([(string)left!], (await host.Ec2Async(new Signer("AKIALEFT", "s"), "DescribeVpcs")).All("vpcId"));
    }

    [Theory]
    [InlineData("""{ "accounts": [ { "id": "1" } ] }""")]
    [InlineData("""{ "acounts": [] }""")]
    [InlineData("not json")]
    [InlineData("""{ "accounts": [ { "id": "111111111111", "regions": [ { "name": "eu-west-1", "vpcs": [ { "name": "a", "cidr": "10.1.0.0/16" }, { "name": "b", "cidr": "10.1.0.0/8" } ] } ] } ] }""")]
    public async Task Seed_WithAMistake_PlantsNothing(string seed)
    {
        await using var host = await SimHost.StartAsync();
        Assert.NotNull((await host.SimAsync(HttpMethod.Post, "/_sim/seed", seed))["error"]);
        Assert.Equal(0, await Count(host));
    }

    [Fact]
    public async Task Objects_AfterAPeeringWasDeleted_StillShowItAsTerminal()
    {
        await using var host = await SimHost.StartAsync();
        var ids = (await host.SimAsync(HttpMethod.Post, "/_sim/seed", Seed))["ids"]!;
        await host.Ec2Async(new Signer("AKIALEFT", "s"), "DeleteVpcPeeringConnection", ("VpcPeeringConnectionId", (string)ids["peering/p"]!));
        var listing = await host.SimAsync(HttpMethod.Get, "/_sim/objects?account=222222222222&region=eu-west-1");
        var peering = listing["peerings"]![0]!;
        Assert.Equal(("deleted", true, "p"), ((string?)peering["state"], (bool)peering["terminal"]!, (string?)peering["requester"]!["tags"]!["Name"]));
        Assert.Contains(listing["objects"]!.AsArray(), o => (string?)o!["kind"] == "route-table" && (string?)o["routes"]![1]!["state"] == "blackhole");
        Assert.DoesNotContain(listing["objects"]!.AsArray(), o => (string?)o!["owner"] == "111111111111");
    }

    [Fact]
    public async Task Settings_ChangedInPart_KeepTheRest()
    {
        await using var host = await SimHost.StartAsync();
        await host.SimAsync(HttpMethod.Post, "/_sim/settings", """{ "limits": { "routes_per_table": 3 }, "throttling": { "enabled": true } }""");
        var settings = await host.SimAsync(HttpMethod.Get, "/_sim/settings");
        Assert.Equal((3, 25, 0), ((int)settings["limits"]!["routes_per_table"]!, (int)settings["limits"]!["outstanding_peerings_per_vpc"]!, (int)settings["delays"]!["initiate_ms"]!));
        Assert.NotNull((await host.SimAsync(HttpMethod.Post, "/_sim/settings", """{ "limitz": {} }"""))["error"]);
        Assert.NotNull((await host.SimAsync(HttpMethod.Post, "/_sim/settings", """{ "limits": null }"""))["error"]);
    }

    [Fact]
    public async Task Snapshot_TakenResetAndRestored_BringsTheWorldBack()
    {
        await using var host = await SimHost.StartAsync();
        await host.SimAsync(HttpMethod.Post, "/_sim/seed", Seed);
        var (count, snapshot) = (await Count(host), await host.SimAsync(HttpMethod.Get, "/_sim/snapshot"));
        await host.SimAsync(HttpMethod.Post, "/_sim/reset");
        Assert.Equal(0, await Count(host));
        await host.SimAsync(HttpMethod.Post, "/_sim/snapshot", snapshot.ToJsonString());
        Assert.Equal(count, await Count(host));
    }

    [Fact]
    public async Task Faults_AddedAndRemoved_AreListed()
    {
        await using var host = await SimHost.StartAsync();
        await host.SimAsync(HttpMethod.Post, "/_sim/faults", """[{ "kind": "latency", "latency_ms": 1 }, { "id": "mine", "kind": "empty" }]""");
        Assert.Equal(["fault-1", "mine"], await Ids());
        await host.SimAsync(HttpMethod.Delete, "/_sim/faults?id=mine");
        Assert.Equal(["fault-1"], await Ids());
        await host.SimAsync(HttpMethod.Delete, "/_sim/faults");
        Assert.Empty(await Ids());
        Assert.NotNull((await host.SimAsync(HttpMethod.Post, "/_sim/faults", """{ "kind": "earthquake" }"""))["error"]);

        async Task<string[]> Ids() => [.. (await host.SimAsync(HttpMethod.Get, "/_sim/faults"))["faults"]!.AsArray().Select(f => (string)f!["id"]!)];
    }

    [Fact]
    public async Task Calls_Made_AreLoggedWithTheirOutcome()
    {
        await using var host = await SimHost.StartAsync();
        await host.Ec2Async(Signer.Root, "DescribeVpcs");
        await host.Ec2Async(Signer.Root, "DeleteVpc", ("VpcId", "vpc-0123456789abcdef0"));
        var calls = (await host.SimAsync(HttpMethod.Get, "/_sim/calls?since=1"))["calls"]!.AsArray();
        var call = Assert.Single(calls)!;
        Assert.Equal((2, "DeleteVpc", true, "InvalidVpcID.NotFound", "eu-west-1"),
            ((int)call["seq"]!, (string?)call["action"], (bool)call["mutating"]!, (string?)call["outcome"], (string?)call["region"]));
    }

    [Fact]
    public async Task ControlApi_CalledFromAWebPage_IsRefused()
    {
        await using var host = await SimHost.StartAsync();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("Origin", "http://evil.example");
        Assert.Equal(403, (int)(await http.PostAsync(host.Url + "/_sim/reset", null, TestContext.Current.CancellationToken)).StatusCode);
    }

    private static async Task<int> Count(SimHost host)
    {
        var listing = await host.SimAsync(HttpMethod.Get, "/_sim/objects");
        return ((JsonArray)listing["objects"]!).Count + ((JsonArray)listing["peerings"]!).Count;
    }
}
