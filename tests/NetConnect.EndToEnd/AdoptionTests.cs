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
        await pair.BecomesAsync(made, "taken over", seen => seen.Provisioning == "PROVISIONED" && seen.ObservedGeneration == seen.Generation);
        await pair.DeleteAsync(made);

        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task Manage_that_may_not_take_it_over_is_up_says_why_it_waits_and_leaves_it_as_it_was()
    {
        var (pair, peering) = await PeeredAsync();
        var world = await pair.Cloud.WorldAsync(pair.Accounts);
        foreach (var account in pair.Accounts)
            await pair.Cloud.FailAsync(new { kind = "error", actions = new[] { "CreateTags" }, account, code = "UnauthorizedOperation", status = 403 });

        var made = await AdoptAsync(pair, "MANAGE", "ESTABLISHED");
        var refused = await pair.BecomesAsync(made, "refused", seen => seen.Conditions.Any(condition => condition is { Type: "LeftAdoption", Reason: "Refused" }));
        Assert.Equal(("ESTABLISHED", peering), (refused.State, refused.Details["peering_id"]));
        Assert.True(await pair.PingAsync(protocol: "tcp", port: 5432));
        await pair.DeleteAsync(made);

        Assert.Equal(world, await pair.Cloud.WorldAsync(pair.Accounts));
    }

    [Fact]
    public async Task Manage_that_one_side_may_take_over_only_later_is_up_all_the_while()
    {
        var (pair, _) = await PeeredAsync();
        await pair.Cloud.FailAsync(new { kind = "error", actions = new[] { "CreateTags" }, account = pair.Ann.Account, code = "UnauthorizedOperation", status = 403, count = 2 });

        var made = await AdoptAsync(pair, "MANAGE", "ESTABLISHED");
        await pair.BecomesAsync(made, "refused", seen => seen.Conditions.Any(condition => condition is { Type: "LeftAdoption", Reason: "Refused" }));
        var taken = await pair.BecomesAsync(made, "taken over", seen => seen.Provisioning == "PROVISIONED");

        Assert.Equal(("ESTABLISHED", "IN_SYNC"), (taken.State, taken.Sync));
        var told = await pair.EventsAsync(made);
        Assert.Equal(["taking-over"], told.Select(e => e.Type).Where(type => type is "taking-over" or "out-of-sync" or "drift-detected"));
        Assert.DoesNotContain(told, e => e is { Type: "state-changed" } && e.Message.Contains("DOWN", StringComparison.Ordinal));
    }

    [Fact]
    public Task Manage_that_fails_for_a_route_in_the_way_leaves_the_peering_as_it_was() => FailingLeavesItAsync(StandInTheWayAsync);

    [Fact]
    public Task Manage_that_fails_for_a_refused_route_leaves_the_peering_as_it_was() => FailingLeavesItAsync(pair =>
        pair.Cloud.FailAsync(new { kind = "error", actions = new[] { "CreateRoute" }, account = pair.Ann.Account, code = "UnauthorizedOperation", status = 403 }));

    private async Task FailingLeavesItAsync(Func<Pair, Task> spoil)
    {
        var (pair, peering) = await PeeredAsync();
        var asked = await pair.Ann.Client.RequestConnectionAsync(pair.Wish() with { Adopt = "MANAGE" });
        // What stands in the way when it is approved is told then; this comes afterwards, before anything is made.
        foreach (var account in pair.Accounts)
            await estate.Operator().SetModeAsync(new($"AWS/{account}", "OBSERVE", "The test is not ready yet."));
        await pair.ApproveAsync(asked);
        await spoil(pair);
        foreach (var account in pair.Accounts)
            await estate.Operator().SetModeAsync(new($"AWS/{account}", "ACTIVE", "Now it is."));
        await pair.BecomesAsync(asked, "rolled back", seen => seen.Provisioning == "FAILED");

        foreach (var account in pair.Accounts)
        {
            var left = (await pair.Cloud.LivePeeringsAsync(account)).Single(item => (string?)item["id"] == peering);
            Assert.Equal("active", (string?)left["state"]);
            Assert.DoesNotContain("netconnect:", left.ToJsonString(), StringComparison.Ordinal);
        }
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

    /// <summary>Somebody leads the other side's prefix elsewhere, after the plan was made.</summary>
    private static async Task StandInTheWayAsync(Pair pair)
    {
        var web = Assert.Single(await pair.Cloud.FindAsync(pair.Ann.Account, "network-interface", item => (string?)item["address"] == "10.1.1.10"));
        await pair.Cloud.ActAsync(
            pair.Ann.Account, pair.Ann.Region,
            ("Action", "CreateRoute"), ("RouteTableId", Table(pair, pair.Ann, "payments/route-table/private")),
            ("DestinationCidrBlock", "10.2.1.0/24"), ("NetworkInterfaceId", (string)web["id"]!));
    }

    private static Task RouteAsync(Team team, string table, string destination, string peering) => team.Estate.Cloud.ActAsync(
        team.Account, team.Region,
        ("Action", "CreateRoute"), ("RouteTableId", table), ("DestinationCidrBlock", destination), ("VpcPeeringConnectionId", peering));

    private static string Table(Pair pair, Team team, string path) => pair.Ids[$"{team.Account}/{team.Region}/{path}"];
}
