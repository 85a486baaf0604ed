using NetConnect.Contracts.Connections;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>Somebody changes what NetConnect made: it is noticed at the next look, told, and repaired.</summary>
public sealed class DriftTests(Estate estate) : IClassFixture<Estate>
{
    private static readonly Dictionary<string, Func<Pair, ConnectionDto, Task>> Changes = new()
    {
        ["the left route is deleted"] = (pair, _) => DeleteLeftRouteAsync(pair),
        ["the right route is deleted"] = DeleteRightRouteAsync,
        ["a rule of the right group is removed"] = (pair, _) => RemoveRuleAsync(pair),
        ["the requester deletes the peering"] = (pair, made) => DeletePeeringAsync(pair.Ann, made),
        ["the accepter deletes the peering"] = (pair, made) => DeletePeeringAsync(pair.Bob, made),
    };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_change_behind_our_back_is_noticed_told_and_repaired(string change)
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.EstablishAsync();
        Assert.True(await pair.PingAsync(protocol: "tcp", port: 5432));
        var since = await pair.Cloud.LastCallAsync();

        await Changes[change](pair, made);

        await Wait.UntilAsync("the repair told", async () => (await pair.EventsAsync(made)).Any(e => e.Type == "repaired"));
        await pair.BecomesAsync(made, "whole again", seen => seen is { State: "ESTABLISHED", Health: "UP", Sync: "IN_SYNC" });
        Assert.True(await pair.PingAsync(protocol: "tcp", port: 5432));
        Assert.Equal(1, await pair.LivePeeringsAsync());
        await AssertNoticedAtTheNextLookAsync(pair, made, since);
        await pair.DeleteAsync(made);
        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task A_route_that_somebody_points_elsewhere_is_theirs_told_and_left_alone_until_they_take_it_back()
    {
        var pair = await Pair.PlantAsync(estate);
        var made = await pair.EstablishAsync();
        var since = await pair.Cloud.LastCallAsync();
        var web = (await pair.Cloud.FindAsync(pair.Ann.Account, "network-interface", item => (string?)item["address"] == "10.1.1.10")).Single();

        await pair.Cloud.ActAsync(
            pair.Ann.Account, pair.Ann.Region,
            ("Action", "ReplaceRoute"), ("RouteTableId", LeftTable(pair)), ("DestinationCidrBlock", "10.2.1.0/24"), ("NetworkInterfaceId", (string)web["id"]!));

        var broken = await pair.BecomesAsync(made, "told broken", seen => seen.Sync != "IN_SYNC" && seen.State != "ESTABLISHED");
        Assert.Contains(broken.Conditions, condition =>
            condition.Status == "False" && condition.Message.Contains((string)web["id"]!, StringComparison.Ordinal));
        Assert.Empty(await pair.Cloud.ChangesAsync(since, pair.Accounts));
        await DeleteLeftRouteAsync(pair);
        await pair.BecomesAsync(made, "whole again", seen => seen is { State: "ESTABLISHED", Health: "UP", Sync: "IN_SYNC" });
        Assert.True(await pair.PingAsync());
        await pair.DeleteAsync(made);
        await pair.AssertUntouchedAsync();
    }

    /// <summary>One look finds it; on a busy machine another one or two begin before it is told.</summary>
    private static async Task AssertNoticedAtTheNextLookAsync(Pair pair, ConnectionDto made, long since)
    {
        var noticed = (await pair.EventsAsync(made)).First(e => e.Type == "out-of-sync").At;
        var calls = await pair.Cloud.CallsAsync(since, pair.Accounts);
        var changedAt = calls.First(call => call is { Mutating: true, IsOurs: false }).Time;
        var looks = calls
            .Where(call => call.IsLook && call.Time > changedAt && call.Time < noticed)
            .CountBy(call => call.Account);
        Assert.All(looks, look => Assert.InRange(look.Value, 0, 3));
    }

    private static Task DeleteLeftRouteAsync(Pair pair) => pair.Cloud.ActAsync(
        pair.Ann.Account, pair.Ann.Region,
        ("Action", "DeleteRoute"), ("RouteTableId", LeftTable(pair)), ("DestinationCidrBlock", "10.2.1.0/24"));

    private static async Task DeleteRightRouteAsync(Pair pair, ConnectionDto made)
    {
        var table = (await pair.Cloud.FindAsync(pair.Bob.Account, "route-table", item => (string?)item["vpc_id"] == pair.Bob.Vpc)).Single();
        await pair.Cloud.ActAsync(
            pair.Bob.Account, pair.Bob.Region,
            ("Action", "DeleteRoute"), ("RouteTableId", (string)table["id"]!), ("DestinationCidrBlock", "10.1.1.0/24"));
    }

    private static async Task RemoveRuleAsync(Pair pair) => await pair.Cloud.ActAsync(
        pair.Bob.Account, pair.Bob.Region,
        ("Action", "RevokeSecurityGroupIngress"),
        ("GroupId", (await pair.Bob.GroupOfAsync(pair.Database))!),
        ("IpPermissions.1.IpProtocol", "tcp"),
        ("IpPermissions.1.FromPort", "5432"),
        ("IpPermissions.1.ToPort", "5432"),
        ("IpPermissions.1.IpRanges.1.CidrIp", "10.1.1.0/24"));

    private static Task DeletePeeringAsync(Team team, ConnectionDto made) => team.Estate.Cloud.ActAsync(
        team.Account, team.Region, ("Action", "DeleteVpcPeeringConnection"), ("VpcPeeringConnectionId", made.Details["peering_id"]));

    private static string LeftTable(Pair pair) => pair.Ids[$"{pair.Ann.Account}/{pair.Ann.Region}/{Seeds.LeftVpc}/route-table/private"];
}
