using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;
using NetConnect.Storage.Postgres;
using NetConnect.Storage.Tests.Contract;

namespace NetConnect.Storage.Tests.Postgres;

/// <summary>What PostgreSQL can't hold harms nobody else; a connection that is cut is replaced.</summary>
public sealed class PostgresFailureTests(PostgresCluster cluster) : IAsyncLifetime
{
    private readonly PostgresSchema schema = new(cluster);

    private PostgresActorStore? store;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private PostgresActorStore Store => store!;

    public async ValueTask InitializeAsync() => store = await schema.OpenAsync("a", Token);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await schema.DisposeAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xD83D)] // the first half of a surrogate pair
    public async Task Commit_OfATextThatCannotBeStored_IsRefusedAlone(int character)
    {
        var text = $"a{(char)character}b";
        var (broken, good) = await TogetherAsync(Sample.First(Sample.Left) with { Events = [Sample.Event(Sample.Left) with { Message = text }] });

        await Assert.ThrowsAsync<InvalidOperationException>(() => broken);
        Assert.Equal(new CommitResult.Committed(1, 1), await good);
        Assert.Null(await Store.LoadAsync(Sample.Left, Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xD83D)] // the first half of a surrogate pair
    public async Task Reading_WhatNobodyCanHaveStored_FindsNothing(int character)
    {
        var text = $"a{(char)character}b";
        Assert.Null(await Store.LoadAsync(ActorKey.Service(text), Token));
        Assert.Null(await Store.FindReceiptAsync("user:ann", text, Token));
        Assert.Empty(await Store.ListAsync(new(ActorKind.Service, new IndexEntry("name", text)), Token));
        Assert.Empty(await Store.ReadEventsAsync(new(0, 10, ActorKey.Service(text)), Token));
        Assert.Empty(await Store.ReadEventsAsync(new(0, 10, Scopes: [text]), Token));
    }

    [Fact]
    public async Task Commit_OfAKeyTooLongForAnIndex_IsRefusedAlone()
    {
        var random = new Random(7); // what repeats is compressed, and fits
        var endless = string.Concat(Enumerable.Range(0, 20_000).Select(_ => (char)random.Next('0', 'z')));
        var (broken, good) = await TogetherAsync(Sample.First(Sample.Left) with { Claims = [endless], Events = [Sample.Event(Sample.Left)] });

        await Assert.ThrowsAsync<InvalidOperationException>(() => broken);
        Assert.Equal(new CommitResult.Committed(1, 1), await good);
        Assert.Null(await Store.LoadAsync(Sample.Left, Token));
    }

    [Fact]
    public async Task ConnectionsThatWereCut_AreReplacedBeforeAnybodyNotices()
    {
        await Store.CommitAsync(Sample.First(Sample.Left), Token);
        await CutAsync();

        Assert.IsType<CommitResult.Committed>(await Store.CommitAsync(Sample.Change(Sample.Left, 1), Token));
        Assert.Equal(2, (await Store.LoadAsync(Sample.Left, Token))!.Version);
        await CutAsync();
        Assert.Equal(2, (await Store.LoadAsync(Sample.Left, Token))!.Version);
    }

    [Fact]
    public async Task ConnectionThatIsCutInTheMiddleOfABatch_LeavesNothing_AndTheNextBatchSucceeds()
    {
        await using (var head = await schema.ConnectAsync())
        {
            await PostgresSchema.ExecuteAsync(head, "BEGIN; SELECT FROM log_head FOR UPDATE");
            var commit = Store.CommitAsync(Sample.First(Sample.Left) with { Events = [Sample.Event(Sample.Left)] }, Token);
            while (!commit.IsCompleted && await CutAsync("AND wait_event_type = 'Lock'") == 0)
                await Task.Yield();
            await Assert.ThrowsAsync<StoreUnavailableException>(() => commit);
        }

        Assert.Null(await Store.LoadAsync(Sample.Left, Token));
        Assert.IsType<CommitResult.Committed>(await Store.CommitAsync(Sample.First(Sample.Left), Token));
    }

    [Fact]
    public async Task Audit_ThatSomebodyEdits_IsFound()
    {
        for (var version = 0; version < 3; version++)
            await Store.CommitAsync(Sample.Change(Sample.Left, version) with { Audit = [Sample.Audit(Sample.Left)] }, Token);
        Assert.Null(await Store.FindAuditBreakAsync(Token));

        await schema.ExecuteAsync("DELETE FROM audit WHERE position = 3");
        Assert.Equal(3, await Store.FindAuditBreakAsync(Token));
        await schema.ExecuteAsync("UPDATE audit SET actor = 'user:eve' WHERE position = 2");
        Assert.Equal(2, await Store.FindAuditBreakAsync(Token));
    }

    private async Task<(Task<CommitResult> Broken, Task<CommitResult> Good)> TogetherAsync(Commit broken)
    {
        await using (await schema.HoldAsync("a"))
            return (Store.CommitAsync(broken, Token), Store.CommitAsync(Sample.First(Sample.Right) with { Events = [Sample.Event(Sample.Right)] }, Token));
    }

    // Only this test's: others use the same server.
    private async Task<long> CutAsync(string which = "")
    {
        await using var connection = await schema.ConnectAsync();
        await using var command = new Npgsql.NpgsqlCommand(
            $"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = '{schema.Name}' {which}", connection);
        return (long)(await command.ExecuteScalarAsync(Token))!;
    }
}
