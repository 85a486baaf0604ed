using NetConnect.Contracts.Client;
using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Resources;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>Links over a transit gateway in an account of the operators: what comes next, by itself, when a peering can't be had.</summary>
public sealed class TransitTests(Estate estate) : IClassFixture<Estate>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task A_vpc_with_fifty_peerings_is_linked_over_a_gateway_and_nobody_else_is()
    {
        var hub = await HubAccount.PlantAsync(estate, "eu-central-1");
        var pair = await Pair.PlantAsync(estate, Crowded("eu-central-1"));

        var asked = await pair.RequestAsync();
        Assert.Equal("AWS_TRANSIT_GATEWAY", asked.Ctype);
        var decision = await pair.Ann.Client.GetDecisionAsync(asked.Id);
        Assert.Contains(decision.Candidates.Single(one => one.Ctype == "AWS_PEERING").Vetoes, veto => veto.Fact == "aws.peering.active-per-vpc");
        await pair.ApproveAsync(asked);
        var made = await pair.ReachesAsync(asked, "ESTABLISHED", Patience);
        Assert.StartsWith("tgw-", made.Details["transit_gateway_id"], StringComparison.Ordinal);
        Assert.True(await pair.PingAsync());
        Assert.True(await pair.PingAsync(protocol: "tcp", port: 5432));
        Assert.False(await pair.PingAsync(protocol: "tcp", port: 22));

        // A third network on the same gateway, linked with Bob's: Ann and it stay strangers.
        var cyd = await Team.FoundAsync(estate, $"cyd{Estate.NextNumber()}", pair.Bob.Account, pair.Bob.Region, pair.ArchiveVpc);
        var archive = await cyd.RegisterAsync("archive", await PrefixOfAsync(cyd), new L4FilterDto("any"));
        var second = await pair.Bob.Client.RequestConnectionAsync(new("to the archive", pair.Database.Id, archive.Id, "AWS_TRANSIT_GATEWAY"));
        await cyd.Client.ApproveConnectionAsync(second.Id, new(PlanHash: second.PlanHash));
        await Wait.ForAsync("established", () => pair.Bob.Client.GetConnectionAsync(second.Id), seen => seen.State == "ESTABLISHED", Patience);
        Assert.True(await pair.PingAsync());
        Assert.False((bool)(await pair.Cloud.PingAsync($"from=10.1.1.10&from_vpc={pair.Ann.Vpc}&to={AddressIn(archive)}&to_vpc={pair.ArchiveVpc}&protocol=icmp"))["passes"]!);

        await pair.DeleteAsync(made, Patience);
        Assert.Equal("ESTABLISHED", (await pair.Bob.Client.GetConnectionAsync(second.Id)).State);
        await pair.Bob.Client.DeleteConnectionAsync(second.Id);
        await Wait.ForAsync("deleted", () => pair.Bob.Client.GetConnectionAsync(second.Id), seen => seen.State == "DELETED", Patience);
        await pair.AssertUntouchedAsync();
        await hub.AssertUntouchedAsync();
    }

    [Fact]
    public async Task A_route_taken_out_of_the_hub_is_noticed_and_put_back()
    {
        var hub = await HubAccount.PlantAsync(estate, "eu-west-2");
        var pair = await Pair.PlantAsync(estate, Crowded("eu-west-2"));
        var made = await pair.EstablishAsync(patience: Patience);
        await hub.LoseRouteAsync("eu-west-2", "10.2.1.0/24");
        Assert.False(await pair.PingAsync());

        await Wait.UntilAsync("repaired", () => pair.PingAsync(), Patience);

        Assert.Contains(await pair.EventsAsync(made), e => e.Type == "drift-detected");
        await pair.ReachesAsync(made, "ESTABLISHED", Patience);
        await pair.DeleteAsync(made, Patience);
        await hub.AssertUntouchedAsync();
    }

    [Fact]
    public async Task The_way_of_a_packet_over_a_gateway_is_shown_hop_by_hop()
    {
        await HubAccount.PlantAsync(estate, "eu-west-3");
        var pair = await Pair.PlantAsync(estate, Crowded("eu-west-3"));
        var made = await pair.EstablishAsync(patience: Patience);

        var path = await pair.Ann.Client.WalkPathAsync(made.Id, "tcp", 5432);

        Assert.True(path.Passes, path.StoppedAt?.Message);
        Assert.Contains(path.Forward, hop => hop.Kind == "GATEWAY" && hop.Message.Contains("10.2.1.0/24", StringComparison.Ordinal));
        await pair.DeleteAsync(made, Patience);
    }

    [Fact]
    public async Task Only_operators_make_an_account_a_hub_and_one_in_use_stays()
    {
        var number = Estate.NextNumber();
        var account = $"4{number:D11}";
        var client = estate.As($"eve{number}");
        var service = await client.CreateServiceAsync(new($"eve {number}"));
        var refused = await Assert.ThrowsAsync<NetConnectApiException>(() => client.CreateProviderAsync(
            new(service.Id, "mine", "AWS", account, "eu-west-1", HubAccount.Settings(account, "create"))));
        Assert.Contains(refused.Problem.Errors, error => error is { Pointer: "/settings/hub", Code: "operators-only" });

        var hub = await HubAccount.PlantAsync(estate, "eu-north-1");
        var pair = await Pair.PlantAsync(estate, Crowded("eu-north-1"));
        var made = await pair.EstablishAsync(patience: Patience);
        var inUse = await Assert.ThrowsAsync<NetConnectApiException>(() => estate.Operator().DeleteProviderAsync(hub.Provider.Id));
        Assert.Equal("urn:netconnect:in-use", inUse.Problem.Type);
        var alsoInUse = await Assert.ThrowsAsync<NetConnectApiException>(() => estate.Operator().DeleteServiceAsync(hub.Service));
        Assert.Equal("urn:netconnect:in-use", alsoInUse.Problem.Type);
        await pair.DeleteAsync(made, Patience);
        await estate.Operator().DeleteProviderAsync(hub.Provider.Id);
    }

    [Fact]
    public async Task Two_regions_are_linked_over_a_gateway_in_each()
    {
        var near = await HubAccount.PlantAsync(estate, "ap-south-1");
        var far = await HubAccount.PlantAsync(estate, "ap-northeast-1");
        var pair = await Pair.PlantAsync(estate, new() { ForeignPeerings = 50, LeftRegion = "ap-south-1", RightRegion = "ap-northeast-1" });

        var made = await pair.EstablishAsync(patience: Patience);

        Assert.Equal("AWS_TRANSIT_GATEWAY", made.Ctype);
        Assert.True(await pair.PingAsync());
        Assert.False(await pair.PingAsync(protocol: "tcp", port: 22));
        var path = await pair.Ann.Client.WalkPathAsync(made.Id, "tcp", 5432);
        Assert.Equal(4, path.Forward.Concat(path.Back).Count(hop => hop.Kind == "GATEWAY" && hop.Message.Contains(" goes to ", StringComparison.Ordinal)));
        await pair.DeleteAsync(made, Patience);
        await pair.AssertUntouchedAsync();
        await near.AssertUntouchedAsync();
        await far.AssertUntouchedAsync();
    }

    [Fact]
    public async Task A_peering_is_replaced_by_a_gateway_and_comes_back()
    {
        var hub = await HubAccount.PlantAsync(estate, "sa-east-1");
        var pair = await Pair.PlantAsync(estate, new() { LeftRegion = "sa-east-1", RightRegion = "sa-east-1" });
        var made = await pair.EstablishAsync();
        Assert.Equal("AWS_PEERING", made.Ctype);

        await MigrateAsync(pair, made, "AWS_TRANSIT_GATEWAY");
        Assert.Equal(0, await pair.LivePeeringsAsync());
        await MigrateAsync(pair, made, "AWS_PEERING");
        await Wait.UntilAsync("nothing is left at the hub", async () => await pair.Cloud.WorldAsync(hub.Account) == hub.Untouched, Patience);

        await pair.DeleteAsync(made, Patience);
        await pair.AssertUntouchedAsync();
    }

    private static async Task MigrateAsync(Pair pair, ConnectionDto connection, string ctype)
    {
        var asked = await pair.Ann.Client.MigrateConnectionAsync(connection.Id, new());
        await pair.Bob.Client.ApproveConnectionAsync(connection.Id, new(PlanHash: asked.PendingEdit!.PlanHash));
        await pair.BecomesAsync(connection, ctype, seen => seen.Ctype == ctype && seen is { Provisioning: "PROVISIONED", State: "ESTABLISHED", Sync: "IN_SYNC" }, Patience);
        Assert.True(await pair.PingAsync());
    }

    // Each test has a region, and so a hub, of its own; and none is the region of other classes, which may be on the same server.
    private static PairPlan Crowded(string region) => new() { ForeignPeerings = 50, LeftRegion = region, RightRegion = region };

    private static async Task<string> PrefixOfAsync(Team team) =>
        (await team.Client.ListNetworksAsync(team.Provider)).Items.Single(network => network.NetworkId == team.Vpc).Subnets[0].Cidr;

    private static string AddressIn(ResourceDto resource) => resource.Subnet[..(resource.Subnet.LastIndexOf('.') + 1)] + "10";
}
