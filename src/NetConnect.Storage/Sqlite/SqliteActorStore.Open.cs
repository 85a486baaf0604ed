using NetConnect.Runtime.Store;
using Microsoft.Data.Sqlite;
using NetConnect.Storage.Sqlite.Backups;
using NetConnect.Storage.Sqlite.Migrations;

namespace NetConnect.Storage.Sqlite;

public sealed partial class SqliteActorStore
{
    /// <summary>Takes a database over: creates or migrates it, and raises its epoch.</summary>
    /// <exception cref="StoreInUseException">Another process owns it.</exception>
    /// <exception cref="StoreFormatException">It is too new, or not a database of NetConnect.</exception>
    /// <exception cref="StoreUnavailableException">It cannot be read or written.</exception>
    public static Task<SqliteActorStore> OpenAsync(
        SqliteStoreOptions options, TimeProvider? timeProvider = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Path);
        return Task.Run(() => Open(options, timeProvider ?? TimeProvider.System), cancellationToken);
    }

    private static SqliteActorStore Open(SqliteStoreOptions options, TimeProvider timeProvider)
    {
        var path = Path.GetFullPath(options.Path);
        PrivateFiles.CreateFolderOf(path);
        var ownership = StoreLock.Take(path); // before anything is looked at: the owner may be migrating it
        try
        {
            if (File.Exists(path + Restore.Unfinished))
                throw new StoreFormatException($"A restore of {path} was begun and not ended: run it again.");
            PrivateFiles.CreateFile(path);
            var database = new Database(path, options.BusyTimeout);
            return new(ownership, database, TakeOver(database, timeProvider.GetUtcNow()), options.MaxReaders, timeProvider);
        }
        catch (Exception exception)
        {
            ownership.Dispose();
            if (exception is SqliteException)
                throw new StoreUnavailableException($"{path} could not be opened: {exception.Message}", exception);
            throw;
        }
    }

    private static Ownership TakeOver(Database database, DateTimeOffset now)
    {
        var migrator = new Migrator(database.Path, Migration.Sqlite);
        using (var connection = database.Connect())
            migrator.Check(connection);
        using var session = database.OpenWriter();
        migrator.Run(session.Connection);
        return Ownership.Take(session.Connection, now);
    }
}
