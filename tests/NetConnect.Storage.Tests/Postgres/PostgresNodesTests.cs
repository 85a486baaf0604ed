using NetConnect.Runtime.Store;
using NetConnect.Storage.Postgres;
using NetConnect.Storage.Tests.Contract;
using Npgsql;

namespace NetConnect.Storage.Tests.Postgres;

/// <summary>Several nodes write to one database: each may, until its own name is taken over or it is shut out.</summary>
public sealed class PostgresNodesTests(PostgresCluster cluster) : IAsyncLifetime
{
    private readonly PostgresSchema schema = new(cluster);

    private PostgresActorStore? a, b;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private PostgresActorStore A => a!;

    private PostgresActorStore B => b!;

    public async ValueTask InitializeAsync() => (a, b) = (await schema.OpenAsync("a", Token), await schema.OpenAsync("b", Token));

    public async ValueTask DisposeAsync()
    {
        await A.DisposeAsync();
        await B.DisposeAsync();
        await schema.DisposeAsync();
    }

    [Fact]
    public async Task Nodes_OfOneDatabase_DoNotShutEachOtherOut()
    {
        Assert.Equal(A.Installation, B.Installation);
        Assert.NotEqual(A.Epoch, B.Epoch);
        Assert.Equal([("a", A.Epoch), ("b", B.Epoch)], (await A.NodesAsync(Token)).Select(node => (node.Name, node.Epoch)));

        for (var version = 0; version < 10; version += 2)
        {
            Assert.Equal(new CommitResult.Committed(version + 1, version + 1), await A.CommitAsync(Logged(version), Token));
            Assert.Equal(new CommitResult.Committed(version + 2, version + 2), await B.CommitAsync(Logged(version + 1), Token));
        }
    }

    [Fact]
    public async Task Node_ThatIsOpenedAgain_ShutsItsFormerProcessOutAndNobodyElse()
    {
        await using var again = await schema.OpenAsync("a", Token);

        Assert.IsType<CommitResult.Fenced>(await A.CommitAsync(Logged(0), Token));
        Assert.IsType<CommitResult.Committed>(await B.CommitAsync(Logged(0), Token));
        Assert.IsType<CommitResult.Committed>(await again.CommitAsync(Logged(1), Token));
    }

    [Fact]
    public async Task Fence_OfANode_RefusesItsCommitsFromThenOn_UntilItIsOpenedAgain()
    {
        var node = (await B.NodesAsync(Token)).Single(node => node.Name == "a");
        Assert.True(await B.FenceAsync(node, Token));
        Assert.False(await B.FenceAsync(node, Token));

        Assert.IsType<CommitResult.Fenced>(await A.CommitAsync(Logged(0), Token));
        await using var again = await schema.OpenAsync("a", Token);
        Assert.False(await B.FenceAsync(node, Token)); // said of the process that is gone, not of this one
        Assert.IsType<CommitResult.Committed>(await again.CommitAsync(Logged(0), Token));
        Assert.Equal(4, again.Epoch);
    }

    [Fact]
    public async Task Fence_OfANodeInTheMiddleOfABatch_WaitsForTheBatch()
    {
        var node = (await B.NodesAsync(Token)).Single(node => node.Name == "a");
        await using var head = await schema.ConnectAsync();
        await PostgresSchema.ExecuteAsync(head, "BEGIN; SELECT FROM log_head FOR UPDATE");
        var commit = A.CommitAsync(Logged(0), Token);
        await UntilWaitingAsync("log_head", commit);

        var fence = B.FenceAsync(node, Token);
        await UntilWaitingAsync("UPDATE node", fence);
        Assert.False(fence.IsCompleted);
        await PostgresSchema.ExecuteAsync(head, "ROLLBACK");

        Assert.IsType<CommitResult.Committed>(await commit);
        Assert.True(await fence);
        Assert.Equal(1, (await B.LoadAsync(Sample.Left, Token))!.Version);
        Assert.IsType<CommitResult.Fenced>(await A.CommitAsync(Logged(1), Token));
    }

    [Fact]
    public async Task Node_ThatIsStoppedInTheMiddleOfABatch_DoesNotKeepTheOthersWaitingForEver()
    {
        var options = await schema.OptionsAsync("stopped");
        options.StuckTransactionTimeout = TimeSpan.FromMilliseconds(200);
        await using var database = new Database(options);
        var stopped = database.Open();
        await PostgresSchema.ExecuteAsync(stopped, "BEGIN; SELECT FROM log_head FOR UPDATE");

        Assert.IsType<CommitResult.Committed>(await B.CommitAsync(Logged(0), Token));

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => PostgresSchema.ExecuteAsync(stopped, "COMMIT"));
        await stopped.DisposeAsync();
    }

    [Fact]
    public async Task Listen_TellsOfWhatOtherNodesHaveCommitted()
    {
        await B.CommitAsync(Logged(0), Token);
        await using var heads = A.ListenAsync(Token).GetAsyncEnumerator(Token);
        Assert.True(await heads.MoveNextAsync());
        Assert.Equal(1, heads.Current);

        await B.CommitAsync(Logged(1), Token);
        Assert.True(await heads.MoveNextAsync());

        Assert.Equal(2, heads.Current);
        Assert.Equal(2, (await A.ReadEventsAsync(new(0, 10), Token)).Count);
    }

    private static Commit Logged(int version) => Sample.Change(Sample.Left, version) with { Events = [Sample.Event(Sample.Left)] };

    // Or until it has ended: then it did not wait, and what is asserted next says so.
    private async Task UntilWaitingAsync(string sql, Task work)
    {
        await using var connection = await schema.ConnectAsync();
        await using var command = new NpgsqlCommand(
            $"SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%{sql}%' AND pid <> pg_backend_pid() AND application_name = '{schema.Name}'", connection);
        while (!work.IsCompleted && (long)(await command.ExecuteScalarAsync(Token))! == 0)
            await Task.Yield();
    }
}
