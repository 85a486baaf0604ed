using NetConnect.Contracts.Connections;
using NetConnect.EndToEnd.Support;

namespace NetConnect.EndToEnd;

/// <summary>The whole life of a connection, through the public API, judged by an oracle that shares no code with it.</summary>
public sealed class LifeTests(Estate estate) : IClassFixture<Estate>
{
    public static TheoryData<string, string, bool> Places => new()
    {
        { "eu-west-1", "eu-west-1", false },
        { "eu-west-1", "us-east-1", false },
        { "eu-west-1", "eu-west-1", true },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_connection_is_asked_for_approved_established_and_deleted_without_a_trace(string left, string right, bool isOneAccount)
    {
        var pair = await Pair.PlantAsync(estate, new() { LeftRegion = left, RightRegion = right, IsOneAccount = isOneAccount });

        var asked = await pair.RequestAsync();
        var walk = await pair.Ann.Client.WalkPathAsync(asked.Id);
        Assert.False(walk.Passes);
        Assert.Equal("ROUTE_TABLE", walk.StoppedAt!.Kind);
        Assert.False(await pair.PingAsync());
        await pair.AssertUntouchedAsync();

        await pair.ApproveAsync(asked);
        var made = await pair.ReachesAsync(asked, "ESTABLISHED");
        Assert.Equal(("UP", "IN_SYNC"), (made.Health, made.Sync));
        Assert.Equal(made.Details["peering_id"], (string?)(await pair.Cloud.LivePeeringsAsync(pair.Bob.Account))
            .Single(peering => peering.ToJsonString().Contains(pair.Bob.Vpc, StringComparison.Ordinal))["id"]);
        await AgreeAsync(pair, made, "icmp", null, isAllowed: true);
        await AgreeAsync(pair, made, "tcp", 5432, isAllowed: true);
        await AgreeAsync(pair, made, "tcp", 5433, isAllowed: false);
        await AgreeAsync(pair, made, "udp", 5432, isAllowed: false);

        var gone = await pair.DeleteAsync(made);
        Assert.NotNull(gone.DeletedAt);
        await pair.AssertUntouchedAsync();
        Assert.False(await pair.PingAsync());
        await pair.Ann.Client.DeleteResourceAsync(pair.Web.Id);
        await pair.Bob.Client.DeleteResourceAsync(pair.Database.Id);
    }

    [Fact]
    public async Task Its_history_tells_who_did_what_and_every_state_it_went_through()
    {
        var pair = await Pair.PlantAsync(estate);
        var connection = await pair.EstablishAsync();
        await pair.DeleteAsync(connection);

        var events = await pair.EventsAsync(connection);

        Assert.Equal($"user:{pair.Ann.User}", events.Single(e => e.Type == "connection-requested").Actor);
        var approvals = events.Where(e => e.Type == "connection-approved").Select(e => e.Actor);
        Assert.Equal([$"user:{pair.Ann.User}", $"user:{pair.Bob.User}"], approvals);
        var moves = events.Where(e => e.Type == "state-changed").Select(e => e.Data.GetProperty("to").GetString());
        Assert.Equal(["PROVISIONING", "ESTABLISHED", "DELETING", "DELETED"], moves);
    }

    private static async Task AgreeAsync(Pair pair, ConnectionDto connection, string protocol, int? port, bool isAllowed)
    {
        var walk = await pair.Ann.Client.WalkPathAsync(connection.Id, protocol, port);
        var ping = await pair.PingAsync(protocol: protocol, port: port);
        Assert.Equal((isAllowed, isAllowed), (walk.Passes, ping));
    }
}
