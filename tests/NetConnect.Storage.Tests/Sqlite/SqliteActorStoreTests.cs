using NetConnect.Runtime.Store;
using NetConnect.Storage.Sqlite;
using NetConnect.Storage.Tests.Contract;

namespace NetConnect.Storage.Tests.Sqlite;

/// <summary>The SQLite store keeps every promise of the port.</summary>
public sealed class SqliteActorStoreTests : ActorStoreContract
{
    private readonly TempFolder folder = new();

    private string DatabasePath => folder.File("netconnect.db");

    protected override async Task<IActorStore> OpenAsync() =>
        await SqliteActorStore.OpenAsync(new() { Path = DatabasePath, BusyTimeout = TimeSpan.FromSeconds(60) }, cancellationToken: Token);

    protected override ValueTask RemoveAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    protected override Task RaiseEpochAsync()
    {
        using var connection = RawDatabase.Open(DatabasePath);
        RawDatabase.Execute(connection, "UPDATE meta SET epoch = epoch + 1");
        return Task.CompletedTask;
    }

    protected override Task<IAsyncDisposable> HoldWritesAsync() => Task.FromResult<IAsyncDisposable>(RawDatabase.Hold(DatabasePath));
}
