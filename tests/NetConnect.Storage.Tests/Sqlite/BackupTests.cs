using NetConnect.Runtime.Store;
using NetConnect.Storage.Sqlite;
using NetConnect.Storage.Sqlite.Backups;
using NetConnect.Storage.Tests.Contract;

namespace NetConnect.Storage.Tests.Sqlite;

/// <summary>A backup is one moment of the store, whatever is written meanwhile; a restore says what it does not know.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string DatabasePath => folder.File("netconnect.db");

    private string BackupPath => folder.File("backup.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task BackUp_WhileOthersWrite_IsOneMomentOfTheStore()
    {
        await using var store = await OpenAsync();
        using var stop = new CancellationTokenSource();
        var writing = WriteUntilAsync(store, stop.Token);
        while ((await store.ReadLogBoundsAsync(Token)).Head < 20)
            await Task.Yield();

        var made = await store.BackUpAsync(BackupPath, Token);
        await stop.CancelAsync();
        var written = await writing;

        Assert.InRange(made.Position, 20, 2 * written);
        Assert.Single(Directory.GetFiles(folder.Path, "backup*"));
        await using var copy = await SqliteActorStore.OpenAsync(new() { Path = BackupPath }, cancellationToken: Token);
        Assert.Equal(made.Position, (await copy.ReadLogBoundsAsync(Token)).Head);
        Assert.Equal(made.Position / 2, (await copy.LoadAsync(Sample.Left, Token))!.Version);
        Assert.Null(await copy.FindAuditBreakAsync(Token));
        Assert.Equal(made.AuditHash, (await copy.ReadAuditAsync(0, int.MaxValue, Token))[^1].Hash);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(BackupPath));
    }

    [Fact]
    public async Task BackUp_ToAFileThatIsThere_IsRefused()
    {
        await using var store = await OpenAsync();
        await File.WriteAllTextAsync(BackupPath, "something", Token);
        await Assert.ThrowsAsync<IOException>(() => store.BackUpAsync(BackupPath, Token));
        Assert.Equal("something", await File.ReadAllTextAsync(BackupPath, Token));
    }

    [Fact]
    public async Task Restore_NamesTheDecisionsThatAreLost_AndLeapsOverTheirTime()
    {
        long head, epoch;
        await using (var store = await OpenAsync())
        {
            await WriteAsync(store, 3);
            await store.BackUpAsync(BackupPath, Token);
            await WriteAsync(store, 2, from: 3);
            head = (await store.ReadLogBoundsAsync(Token)).Head;
        }

        await using (var again = await OpenAsync())
            epoch = again.Epoch;
        var mark = Restore.Run(DatabasePath, BackupPath, Sample.Noon);

        Assert.Equal((true, 2), (mark.IsComplete, mark.LostCount));
        Assert.Equal(["thing.change 3", "thing.change 4"], mark.Lost.Select(lost => lost.Action));
        await using var restored = await OpenAsync();
        Assert.Equal(mark.Id, restored.Restored!.Id);
        Assert.Equal(3, (await restored.LoadAsync(Sample.Left, Token))!.Version);
        Assert.True((await restored.ReadLogBoundsAsync(Token)).Head > head, "Positions of the lost time come again.");
        Assert.True(restored.Epoch > epoch, "An epoch of the lost time comes again.");
        Assert.Null(await restored.FindAuditBreakAsync(Token));
        await WriteAsync(restored, 1, from: 3);
        Assert.Null(await restored.FindAuditBreakAsync(Token));
        Assert.Single(Directory.GetFiles(folder.Path, "netconnect.db.replaced-*"));
    }

    [Fact]
    public async Task Restore_WhereNothingIsLeft_DoesNotKnowWhatIsLost()
    {
        await BackedUpAsync();
        File.Delete(DatabasePath);

        var mark = Restore.Run(DatabasePath, BackupPath, Sample.Noon);

        Assert.Equal((false, 0), (mark.IsComplete, mark.LostCount));
        await using var restored = await OpenAsync();
        Assert.Equal(3, (await restored.LoadAsync(Sample.Left, Token))!.Version);
    }

    [Fact]
    public async Task Restore_OverADatabaseThatIsBroken_PutsItAside()
    {
        await BackedUpAsync();
        await File.WriteAllTextAsync(DatabasePath, "this was a database once", Token);

        Assert.False(Restore.Run(DatabasePath, BackupPath, Sample.Noon).IsComplete);

        await using var restored = await OpenAsync();
        Assert.Equal(3, (await restored.LoadAsync(Sample.Left, Token))!.Version);
        Assert.Equal("this was a database once", await File.ReadAllTextAsync(Directory.GetFiles(folder.Path, "netconnect.db.replaced-*").Single(), Token));
    }

    [Fact]
    public async Task Restore_WhileAServerRuns_IsRefused()
    {
        await using var store = await OpenAsync();
        await WriteAsync(store, 1);
        await store.BackUpAsync(BackupPath, Token);
        Assert.Throws<StoreInUseException>(() => Restore.Run(DatabasePath, BackupPath, Sample.Noon));
    }

    [Fact]
    public async Task Restore_OfWhatIsNoBackup_ChangesNothing()
    {
        await BackedUpAsync();
        await File.WriteAllTextAsync(folder.File("letter.txt"), "Dear Sir, this is long enough to be taken for something.", Token);

        Assert.Throws<StoreFormatException>(() => Restore.Run(DatabasePath, folder.File("letter.txt"), Sample.Noon));

        await using var store = await OpenAsync();
        Assert.Null(store.Restored);
        Assert.Equal(3, (await store.LoadAsync(Sample.Left, Token))!.Version);
    }

    [Fact]
    public async Task Open_AfterARestoreThatWasInterrupted_IsRefused()
    {
        await BackedUpAsync();
        await File.WriteAllTextAsync(DatabasePath + Restore.Unfinished, "", Token);
        await Assert.ThrowsAsync<StoreFormatException>(OpenAsync);

        Restore.Run(DatabasePath, BackupPath, Sample.Noon);
        await (await OpenAsync()).DisposeAsync();
    }

    private Task<SqliteActorStore> OpenAsync() => SqliteActorStore.OpenAsync(new() { Path = DatabasePath }, cancellationToken: Token);

    private async Task BackedUpAsync()
    {
        await using var store = await OpenAsync();
        await WriteAsync(store, 3);
        await store.BackUpAsync(BackupPath, Token);
    }

    private static async Task WriteAsync(IActorStore store, int times, int from = 0)
    {
        for (var i = from; i < from + times; i++)
            Assert.IsType<CommitResult.Committed>(await store.CommitAsync(Numbered(i), Token));
    }

    private static async Task<int> WriteUntilAsync(IActorStore store, CancellationToken stop)
    {
        var i = 0;
        while (!stop.IsCancellationRequested)
            Assert.IsType<CommitResult.Committed>(await store.CommitAsync(Numbered(i++), CancellationToken.None));
        return i;
    }

    private static Commit Numbered(int i) => Sample.Change(Sample.Left, i) with
    {
        Events = [Sample.Event(Sample.Left)],
        Audit = [Sample.Audit(Sample.Left, $"thing.change {i}")],
    };
}
