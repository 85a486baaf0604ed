using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Storage.Tests.Postgres;

/// <summary>Due work is looked up in shares, and a node can ask whether it still is one.</summary>
public sealed class PostgresSharesTests(PostgresCluster cluster)
{
    private const int Shares = 4;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Due_actor_is_in_exactly_one_share()
    {
        await using var schema = new PostgresSchema(cluster);
        await using var store = await schema.OpenAsync("one", Stop);
        for (var i = 0; i < 40; i++)
            await store.CommitAsync(Waiting($"s{i}"), Stop);

        var shares = await Task.WhenAll(Enumerable.Range(0, Shares).Select(share => store.DueAsync(DateTimeOffset.MaxValue, 100, share, Shares, Stop)));

        Assert.All(shares, Assert.NotEmpty);
        Assert.Equal(40, shares.SelectMany(share => share).Select(due => due.Key).Distinct().Count());
        Assert.Equal(40, shares.Sum(share => share.Count));
    }

    [Fact]
    public async Task Node_learns_that_it_was_shut_out()
    {
        await using var schema = new PostgresSchema(cluster);
        await using var one = await schema.OpenAsync("one", Stop);
        await using var two = await schema.OpenAsync("two", Stop);
        Assert.False(await one.IsShutOutAsync(Stop));

        Assert.True(await two.FenceAsync("one", one.Epoch, Stop));

        Assert.True(await one.IsShutOutAsync(Stop));
        Assert.False(await two.IsShutOutAsync(Stop));
        Assert.False(await two.FenceAsync("one", one.Epoch, Stop));
    }

    private static Commit Waiting(string id) => new()
    {
        Key = ActorKey.Service(id),
        ExpectedVersion = 0,
        Header = new(1, "{}"),
        Indexes = ImmutableArray<IndexEntry>.Empty,
        WakeAt = DateTimeOffset.UnixEpoch,
    };
}
