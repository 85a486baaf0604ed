using NetConnect.Runtime.Store;
using NetConnect.Storage.Sqlite;
using NetConnect.Storage.Tests.Contract;

namespace NetConnect.Storage.Tests.Sqlite;

/// <summary>When the database fails, everybody of the batch hears of it, nothing has changed, and the store recovers by itself.</summary>
public sealed class SqliteFailureTests : IAsyncLifetime
{
    // Each does to one event type what a disk does when it is full: at COMMIT, or in the middle of the batch.
    private const string FailAtCommit =
        """
        CREATE TABLE promise (x INTEGER REFERENCES promised (x) DEFERRABLE INITIALLY DEFERRED);
        CREATE TABLE promised (x INTEGER PRIMARY KEY);
        CREATE TRIGGER fail AFTER INSERT ON event WHEN new.type = 'fail' BEGIN INSERT INTO promise VALUES (1); END;
        """;

    private const string FailInTheMiddle =
        "CREATE TRIGGER fail AFTER INSERT ON event WHEN new.type = 'fail' BEGIN SELECT RAISE(ROLLBACK, 'disk full'); END;";

    private readonly TempFolder folder = new();
    private SqliteActorStore? opened;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string DatabasePath => folder.File("netconnect.db");

    private SqliteActorStore Store => opened ?? throw new InvalidOperationException("The store is not open.");

    public async ValueTask InitializeAsync() => opened = await SqliteActorStore.OpenAsync(
        new() { Path = DatabasePath, BusyTimeout = TimeSpan.FromSeconds(60) }, cancellationToken: Token);

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData(FailAtCommit)]
    [InlineData(FailInTheMiddle)]
    public async Task Batch_ThatCannotBeWritten_FailsForAllAndChangesNothing(string failure)
    {
        RawDatabase.Execute(DatabasePath, failure);
        Task<CommitResult>[] batch;
        await using (RawDatabase.Hold(DatabasePath))
        {
            batch =
            [
                Store.CommitAsync(Sample.First(Sample.Left) with { Audit = [Sample.Audit(Sample.Left)] }, Token),
                Store.CommitAsync(Sample.First(Sample.Left), Token), // stale only because of the first, which did not happen
                Store.CommitAsync(Sample.First(Sample.Right) with { Events = [Sample.Event(Sample.Right) with { Type = "fail" }] }, Token),
            ];
        }

        foreach (var answer in batch)
            await Assert.ThrowsAsync<StoreUnavailableException>(() => answer);
        Assert.Null(await Store.LoadAsync(Sample.Left, Token));
        Assert.Null(await Store.LoadAsync(Sample.Right, Token));

        RawDatabase.Execute(DatabasePath, "DROP TRIGGER fail");
        var next = await Store.CommitAsync(Sample.First(Sample.Left) with { Audit = [Sample.Audit(Sample.Left)] }, Token);
        Assert.Equal(new CommitResult.Committed(1, 1), next);
        Assert.Null(await Store.FindAuditBreakAsync(Token));
    }

    [Fact]
    public async Task Commit_WhileTheDatabaseIsLockedForLong_FailsAndLaterOnesGoThrough()
    {
        var impatient = new SqliteStoreOptions { Path = folder.File("other.db"), BusyTimeout = TimeSpan.FromMilliseconds(1) };
        await using var store = await SqliteActorStore.OpenAsync(impatient, cancellationToken: Token);
        await using (RawDatabase.Hold(impatient.Path))
            await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CommitAsync(Sample.First(Sample.Left), Token));

        Assert.IsType<CommitResult.Committed>(await store.CommitAsync(Sample.First(Sample.Left), Token));
    }

    [Fact]
    public async Task Read_OfADatabaseThatIsDamaged_FailsAsUnavailable()
    {
        RawDatabase.Execute(DatabasePath, "ALTER TABLE actor RENAME TO lost");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Store.LoadAsync(Sample.Left, Token));
    }
}
