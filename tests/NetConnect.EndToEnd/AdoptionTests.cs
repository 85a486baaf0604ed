using NetConnect.Contracts.Connections;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>The two teams have peered their VPCs by hand before they came to NetConnect.</summary>
public sealed class AdoptionTests(Estate estate) : IClassFixture<Estate>
{
    [Fact]
    public async Task Without_adopt_the_refusal_names_the_peering_and_the_ways_to_lean_on_it()
    {
        var (pair, peering) = await PeeredAsync();

        var problem = await pair.Ann.Client.RequestConnectionAsync(pair.Wish()).IsRefusedAsync(422, "no-viable-option");

        Assert.Contains(peering, problem.Detail, StringComparison.Ordinal);
        foreach (var way in new[] { "WATCH", "USE", "MANAGE" })
            Assert.Contains(way, problem.Detail, StringComparison.Ordinal);
        Assert.Equal(3, (await HashesAsync(pair)).Distinct().Count());
    }

    [Fact]
    public async Task Watch_changes_nothing_and_tells_when_it_breaks()
    {
        var (pair, peering) = await PeeredAsync();
        var world = await pair.Cloud.WorldAsync(pair.Accounts);

        var made = await AdoptAsync(pair, "WATCH", "DOWN");
        Assert.Equal(peering, made.Details["peering_id"]);
        await RouteAsync(pair.Ann, Table(pair, pair.Ann, "payments/route-table/private"), "10.2.1.0/24", peering);
        await RouteAsync(pair.Bob, Table(pair, pair.Bob, "orders/route-table/main"), "10.1.1.0/24", peering);
        await pair.ReachesAsync(made, "ESTABLISHED");

        Assert.Empty(await pair.Cloud.ChangesAsync(0, pair.Accounts));
        await pair.DeleteAsync(made);
        Assert.Empty(await pair.Cloud.ChangesAsync(0, pair.Accounts));
        Assert.NotEqual(world, await pair.Cloud.WorldAsync(pair.Accounts));
    }

    [Fact]
    public async Task Use_leaves_the_peering_when_the_connection_goes()
    {
        var (pair, peering) = await PeeredAsync();
        var world = await pair.Cloud.WorldAsync(pair.Accounts);

        var made = await AdoptAsync(pair, "USE", "ESTABLISHED");
        Assert.Equal(peering, made.Details["peering_id"]);
        Assert.True(await pair.PingAsync(protocol: "tcp", port: 5432));
        await pair.DeleteAsync(made);

        Assert.Equal(world, await pair.Cloud.WorldAsync(pair.Accounts));
    }

    [Fact]
    public async Task Manage_takes_the_peering_over_and_deletes_it_in_the_end()
    {
        var (pair, peering) = await PeeredAsync();

        var made = await AdoptAsync(pair, "MANAGE", "ESTABLISHED");
        Assert.Equal(peering, made.Details["peering_id"]);
        Assert.True(await pair.PingAsync(protocol: "tcp", port: 5432));
        await pair.DeleteAsync(made);

        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task Manage_that_may_not_take_it_over_fails_and_leaves_it_as_it_was()
    {
        var (pair, peering) = await PeeredAsync();
        foreach (var account in pair.Accounts)
            await pair.Cloud.FailAsync(new { kind = "error", actions = new[] { "CreateTags" }, account, code = "UnauthorizedOperation", status = 403 });

        var made = await AdoptAsync(pair, "MANAGE", "FAILED");
        await pair.BecomesAsync(made, "rolled back", seen => seen.Provisioning == "FAILED");

        var left = (await pair.Cloud.LivePeeringsAsync(pair.Bob.Account)).Single();
        Assert.Equal((peering, "active"), ((string?)left["id"], (string?)left["state"]));
    }

    private async Task<(Pair Pair, string Peering)> PeeredAsync()
    {
        var pair = await Pair.PlantAsync(estate);
        await pair.Cloud.ActAsync(
            pair.Bob.Account, pair.Bob.Region,
            ("Action", "CreateVpcPeeringConnection"), ("VpcId", pair.Bob.Vpc), ("PeerVpcId", pair.Ann.Vpc), ("PeerOwnerId", pair.Ann.Account));
        var peering = (string)(await pair.Cloud.LivePeeringsAsync(pair.Bob.Account)).Single()["id"]!;
        await Wait.UntilAsync("the peering accepted by hand", async () =>
        {
            try
            {
                await pair.Cloud.ActAsync(pair.Ann.Account, pair.Ann.Region, ("Action", "AcceptVpcPeeringConnection"), ("VpcPeeringConnectionId", peering));
                return true;
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        });
        await Wait.UntilAsync("the peering active", async () =>
            (string?)(await pair.Cloud.LivePeeringsAsync(pair.Ann.Account)).Single(item => (string?)item["id"] == peering)["state"] == "active");
        return (pair, peering);
    }

    private static async Task<ConnectionDto> AdoptAsync(Pair pair, string adopt, string state)
    {
        var asked = await pair.Ann.Client.RequestConnectionAsync(pair.Wish() with { Adopt = adopt });
        await pair.ApproveAsync(asked);
        return await pair.BecomesAsync(asked, state, seen => seen.State == state || (state == "DOWN" && seen.Health == "DOWN"));
    }

    private static async Task<string?[]> HashesAsync(Pair pair) => await Task.WhenAll(new[] { "WATCH", "USE", "MANAGE" }.Select(async adopt =>
        (await pair.Ann.Client.DecideAsync(pair.Wish() with { Adopt = adopt })).PlanHash));

    private static Task RouteAsync(Team team, string table, string destination, string peering) => team.Estate.Cloud.ActAsync(
        team.Account, team.Region,
        ("Action", "CreateRoute"), ("RouteTableId", table), ("DestinationCidrBlock", destination), ("VpcPeeringConnectionId", peering));

    private static string Table(Pair pair, Team team, string path) => pair.Ids[$"{team.Account}/{team.Region}/{path}"];
}
