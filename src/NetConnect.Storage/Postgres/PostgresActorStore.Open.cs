using NetConnect.Runtime.Store;
using NetConnect.Storage.Postgres.Migrations;
using Npgsql;

namespace NetConnect.Storage.Postgres;

public sealed partial class PostgresActorStore
{
    /// <summary>Joins a database as one node: creates or migrates its schema, and takes the node's name over.</summary>
    /// <exception cref="StoreFormatException">It is too new, or not a schema of NetConnect.</exception>
    /// <exception cref="StoreUnavailableException">It cannot be reached, read or written.</exception>
    public static Task<PostgresActorStore> OpenAsync(
        PostgresStoreOptions options, TimeProvider? timeProvider = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(options.ConnectionString);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Node);
        return Task.Run(() => OpenAsync(new Database(options), options.Node, timeProvider ?? TimeProvider.System), cancellationToken);
    }

    private static async Task<PostgresActorStore> OpenAsync(Database database, string node, TimeProvider time)
    {
        try
        {
            var (epoch, installation) = TakeOver(database, node, time.GetUtcNow());
            return new(database, node, epoch, installation, time);
        }
        catch (Exception exception)
        {
            await database.DisposeAsync();
            if (exception is NpgsqlException)
                throw new StoreUnavailableException($"{database.Name} could not be opened: {exception.Message}", exception);
            throw;
        }
    }

    private static (long Epoch, string Installation) TakeOver(Database database, string node, DateTimeOffset now)
    {
        using var connection = database.Open();
        new Migrator(database, Migration.Postgres).Run(connection);
        return Nodes.Take(connection, node, now);
    }
}
