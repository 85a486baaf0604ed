using System.Data;
using System.Data.Common;
using Npgsql;

namespace NetConnect.Storage.Postgres.Reading;

/// <summary>Reads. Each statement sees one state of the database, and all that was acknowledged before it began, by any node.</summary>
internal sealed class Reader(Database database)
{
    public async Task<IReadOnlyList<T>> QueryAsync<T>(
        string sql, object[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        try
        {
            return await TryAsync(connection => QueryAsync(connection, sql, parameters, read, cancellationToken), cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw database.Unreadable(exception);
        }
    }

    /// <summary>Several statements that see one state.</summary>
    public async Task<T> SnapshotAsync<T>(Func<NpgsqlConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            return await read(connection);
        }
        catch (NpgsqlException exception)
        {
            throw database.Unreadable(exception);
        }
    }

    public static async Task<IReadOnlyList<T>> QueryAsync<T>(
        NpgsqlConnection connection, string sql, object[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<T> rows = [];
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }

    // A pooled connection may be dead since the server was restarted: then once more, with a new one.
    private async Task<T> TryAsync<T>(Func<NpgsqlConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            return await OnceAsync(read, cancellationToken);
        }
        catch (NpgsqlException exception) when (exception is not PostgresException { IsTransient: false } and not { InnerException: TimeoutException })
        {
            database.Forget();
            return await OnceAsync(read, cancellationToken);
        }
    }

    private async Task<T> OnceAsync<T>(Func<NpgsqlConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await read(connection);
    }
}
