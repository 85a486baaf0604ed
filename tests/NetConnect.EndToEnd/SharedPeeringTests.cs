using NetConnect.Contracts.Connections;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>Connections of one pair of VPCs share a peering: each keeps what it needs, and only the last takes it away.</summary>
public sealed class SharedPeeringTests(Estate estate) : IClassFixture<Estate>
{
    private const string DatabaseAddress = "10.2.1.10";
    private const string CacheAddress = "10.2.2.10";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Deleting_one_connection_never_stops_the_other(int deleted)
    {
        var pair = await Pair.PlantAsync(estate);
        var cache = await pair.Bob.RegisterAsync("cache", "10.2.2.0/24");
        ConnectionDto[] made = await Task.WhenAll(pair.EstablishAsync(), pair.EstablishAsync(cache));
        Assert.Equal(1, await pair.LivePeeringsAsync());
        Assert.Equal(made[0].Details["peering_id"], made[1].Details["peering_id"]);
        var (staying, address) = deleted == 0 ? (cache, CacheAddress) : (pair.Database, DatabaseAddress);
        var groups = $"&to_groups={await pair.Bob.GroupOfAsync(staying)}";

        var deletion = pair.DeleteAsync(made[deleted]);
        var (pings, passed) = (0, 0);
        for (; !deletion.IsCompleted || pings < 20; pings++)
            passed += await pair.PingAsync(address, groups) ? 1 : 0;
        await deletion;

        Assert.Equal(pings, passed);
        Assert.Equal(1, await pair.LivePeeringsAsync());
        Assert.False(await pair.PingAsync(deleted == 0 ? DatabaseAddress : CacheAddress, deleted == 0 ? pair.Database : cache));
        var left = await pair.Ann.Client.GetConnectionAsync(made[1 - deleted].Id);
        Assert.Equal(("ESTABLISHED", "UP"), (left.State, left.Health));
        await pair.DeleteAsync(left);
        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task Both_deleted_at_once_leave_nothing()
    {
        var pair = await Pair.PlantAsync(estate);
        var cache = await pair.Bob.RegisterAsync("cache", "10.2.2.0/24");
        ConnectionDto[] made = await Task.WhenAll(pair.EstablishAsync(), pair.EstablishAsync(cache));

        await Task.WhenAll(made.Select(connection => pair.DeleteAsync(connection)));

        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task One_made_while_the_other_is_deleted_ends_established()
    {
        var pair = await Pair.PlantAsync(estate);
        var cache = await pair.Bob.RegisterAsync("cache", "10.2.2.0/24");
        var first = await pair.EstablishAsync();

        var (deletion, making) = (pair.DeleteAsync(first), pair.EstablishAsync(cache));
        await Task.WhenAll(deletion, making);

        Assert.Equal(1, await pair.LivePeeringsAsync());
        Assert.True(await pair.PingAsync(CacheAddress, cache));
        await pair.DeleteAsync(await making);
        await pair.AssertUntouchedAsync();
    }

    [Fact]
    public async Task The_same_pair_can_be_connected_again_at_once_while_the_dead_peering_is_still_shown()
    {
        var pair = await Pair.PlantAsync(estate);
        var first = await pair.EstablishAsync();
        await pair.DeleteAsync(first);

        var second = await pair.EstablishAsync();

        Assert.NotEqual(first.Details["peering_id"], second.Details["peering_id"]);
        Assert.True(await pair.PingAsync());
        await pair.DeleteAsync(second);
        await pair.AssertUntouchedAsync();
    }
}
