using NetConnect.Contracts.Client;
using NetConnect.Contracts.Connections;
using NetConnect.Contracts.Resources;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd.Linux;

/// <summary>Links that carry real packets between network namespaces of this machine.</summary>
public sealed class TunnelTests(Estate estate) : IClassFixture<Estate>
{
    [Theory]
    [InlineData("VXLAN")]
    [InlineData("WIREGUARD")]
    public async Task Connect_TwoSites_CarriesWhatIsAllowed_AndLeavesNothing(string type)
    {
        Assert.SkipWhen(type == "WIREGUARD" && Lab.WireguardObstacle is not null, Lab.WireguardObstacle ?? "");
        using var lab = await NewLabAsync(2);
        var before = Everything(lab);
        lab.Echo(2, 8080);
        lab.Echo(2, 9090);
        var (ann, web) = await FoundAsync(lab, 1, "10.1.0.0/24");
        var (bob, db) = await FoundAsync(lab, 2, "10.2.0.0/24");
        Assert.False(lab.Pings(1, "10.2.0.10"));

        var connection = await ConnectAsync(ann, bob, web, db, type, new NeedDto("right", "tcp", "8080"));

        // WireGuard shakes hands with the first packet, and tries again after five seconds.
        await Wait.UntilAsync("packets pass", () => Task.FromResult(lab.Pings(1, "10.2.0.10")));
        Assert.True(lab.Pings(2, "10.1.0.10"));
        Assert.True(lab.Talks(1, "10.2.0.10", 8080));
        Assert.False(lab.Talks(1, "10.2.0.10", 9090));
        Assert.Contains(connection.Conditions, condition => condition is { Type: "RightFilters", Reason: "ENFORCED" });

        await ann.Client.DeleteConnectionAsync(connection.Id);
        await Wait.ForAsync("deleted", () => ann.Client.GetConnectionAsync(connection.Id), seen => seen.State == "DELETED");
        Assert.False(lab.Pings(1, "10.2.0.10"));
        Assert.Equal(before, Everything(lab));
    }

    [Fact]
    public async Task Route_RemovedByHand_IsNoticedAndPutBack()
    {
        using var lab = await NewLabAsync(2);
        var (ann, web) = await FoundAsync(lab, 1, "10.1.0.0/24");
        var (bob, db) = await FoundAsync(lab, 2, "10.2.0.0/24");
        var connection = await ConnectAsync(ann, bob, web, db, "VXLAN");
        Lab.In(lab.Gateway(1), "ip route del 10.2.0.0/24");
        Assert.False(lab.Pings(1, "10.2.0.10"));
        await Wait.UntilAsync("repaired", () => Task.FromResult(lab.Pings(1, "10.2.0.10")));
        var events = await ann.Client.ListConnectionEventsAsync(connection.Id, new() { Limit = 500 });
        Assert.Contains(events.Items, e => e.Type == "drift-detected" && e.Message.Contains("10.2.0.0/24", StringComparison.Ordinal));
        await DeleteAsync(ann, connection);
    }

    [Fact]
    public async Task Daemon_Killed_IsReplaced_WithAnotherKey()
    {
        Assert.SkipWhen(Lab.WireguardObstacle is not null, Lab.WireguardObstacle ?? "");
        using var lab = await NewLabAsync(2);
        var (ann, web) = await FoundAsync(lab, 1, "10.1.0.0/24");
        var (bob, db) = await FoundAsync(lab, 2, "10.2.0.0/24");
        var connection = await ConnectAsync(ann, bob, web, db, "WIREGUARD");
        var tunnel = Lab.In(lab.Gateway(1), "ls /sys/class/net").Split().Single(name => name.StartsWith("nc", StringComparison.Ordinal));
        Lab.In(lab.Gateway(1), $"ip link del {tunnel}");
        await Wait.UntilAsync("the tunnel carries again", () => Task.FromResult(lab.Pings(1, "10.2.0.10")));
        await DeleteAsync(ann, connection);
    }

    [Fact]
    public async Task Filter_Narrowed_CutsWhatItNoLongerAllows()
    {
        using var lab = await NewLabAsync(2);
        lab.Echo(2, 8080);
        var (ann, web) = await FoundAsync(lab, 1, "10.1.0.0/24");
        var (bob, db) = await FoundAsync(lab, 2, "10.2.0.0/24", new L4FilterDto("tcp", "8080"));
        var connection = await ConnectAsync(ann, bob, web, db, "VXLAN");
        Assert.True(lab.Talks(1, "10.2.0.10", 8080));
        await bob.Client.EditResourceAsync(db.Id, new EditResource { L4Filters = Array.Empty<L4FilterDto>() });
        await Wait.UntilAsync("cut", () => Task.FromResult(!lab.Talks(1, "10.2.0.10", 8080)));
        Assert.False(lab.Pings(1, "10.2.0.10"));
        await DeleteAsync(ann, connection);
    }

    [Fact]
    public async Task Others_RoutesAndRules_AreLeftAlone()
    {
        Assert.SkipWhen(Lab.WireguardObstacle is not null, Lab.WireguardObstacle ?? "");
        using var lab = await NewLabAsync(2);
        Lab.In(lab.Gateway(1), "nft add table inet theirs");
        Lab.In(lab.Gateway(1), "ip route add 10.77.0.0/24 via 10.1.0.77");
        var before = Everything(lab);
        var (ann, web) = await FoundAsync(lab, 1, "10.1.0.0/24");
        var (bob, db) = await FoundAsync(lab, 2, "10.2.0.0/24");
        var connection = await ConnectAsync(ann, bob, web, db, "WIREGUARD");
        await DeleteAsync(ann, connection);
        Assert.Equal(before, Everything(lab));
    }

    [Fact]
    public async Task Request_OverAForeignRoute_IsVetoed()
    {
        using var lab = await NewLabAsync(2);
        Lab.In(lab.Gateway(1), "ip route add 10.2.0.0/25 via 10.1.0.77");
        var (ann, web) = await FoundAsync(lab, 1, "10.1.0.0/24");
        var (_, db) = await FoundAsync(lab, 2, "10.2.0.0/24");
        var refused = await Assert.ThrowsAsync<NetConnectApiException>(() => ann.Client.RequestConnectionAsync(new("one", web.Id, db.Id)));
        Assert.Equal("urn:netconnect:no-viable-option", refused.Problem.Type);
        Assert.Contains("10.2.0.0/25", refused.Problem.Detail, StringComparison.Ordinal);
    }

    private static Task<Lab> NewLabAsync(int sites)
    {
        Assert.SkipWhen(Lab.Obstacle is not null, Lab.Obstacle ?? "");
        return Task.FromResult(new Lab(sites));
    }

    /// <summary>All interfaces, routes and rules of the gateways, without what changes by itself.</summary>
    private static string Everything(Lab lab) => string.Join('\n', new[] { 1, 2 }.SelectMany(site => new[]
    {
        Lab.In(lab.Gateway(site), "ip -br link"), Lab.In(lab.Gateway(site), "ip route"), Lab.In(lab.Gateway(site), "nft -s list ruleset"), Lab.In(lab.Gateway(site), "ip neigh show nud permanent"),
    }));

    private async Task<(Side Side, ResourceDto Resource)> FoundAsync(Lab lab, int site, string prefix, params L4FilterDto[] filters)
    {
        var number = Estate.NextNumber();
        var client = estate.As($"lin{number}");
        var service = await client.CreateServiceAsync(new($"site {number}"));
        var provider = await client.CreateProviderAsync(new(
            service.Id, "gateway", "LINUX", $"local-{number}", "here", new Dictionary<string, string> { ["reach"] = "local" }));
        var resource = await client.CreateResourceAsync(new(service.Id, provider.Id, $"net{number}", lab.Gateway(site), prefix, filters.Length == 0 ? null : filters));
        await Wait.UntilAsync("checked", async () => (resource = await client.GetResourceAsync(resource.Id)).State != "CHECKING");
        Assert.Equal("READY", resource.State);
        return (new(client), resource);
    }

    private static async Task<ConnectionDto> ConnectAsync(Side left, Side right, ResourceDto web, ResourceDto db, string type, params NeedDto[] needs)
    {
        var asked = await left.Client.RequestConnectionAsync(new($"{web.Name} to {db.Name}", web.Id, db.Id) { Ctype = type, Needs = needs });
        await right.Client.ApproveConnectionAsync(asked.Id, new() { PlanHash = asked.PlanHash });
        return await Wait.ForAsync("established", () => left.Client.GetConnectionAsync(asked.Id), seen => seen.State == "ESTABLISHED", TimeSpan.FromSeconds(20));
    }

    private static async Task DeleteAsync(Side side, ConnectionDto connection)
    {
        await side.Client.DeleteConnectionAsync(connection.Id);
        await Wait.ForAsync("deleted", () => side.Client.GetConnectionAsync(connection.Id), seen => seen.State == "DELETED");
    }

    private sealed record Side(NetConnectClient Client);
}
