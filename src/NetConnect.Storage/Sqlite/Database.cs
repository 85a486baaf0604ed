using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace NetConnect.Storage.Sqlite;

/// <summary>Opens every connection of the store, so that none is without the pragmas that durability rests on.</summary>
internal sealed class Database(string path, TimeSpan busyTimeout)
{
    public string Path { get; } = path;

    public Session OpenWriter() => new(Open());

    public Session OpenReader()
    {
        var connection = Open();
        connection.Execute("PRAGMA query_only = ON");
        return new(connection);
    }

    /// <summary>A connection that has changed nothing yet, not even the journal mode: to find out whether the file is ours.</summary>
    public SqliteConnection Connect()
    {
        // Pooling would hand out connections whose state nobody here set.
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = Path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 1,
        };
        var connection = new SqliteConnection(text.ToString());
        connection.Open();
        return connection;
    }

    private SqliteConnection Open()
    {
        var connection = Connect();
        try
        {
            Prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Prepare(SqliteConnection connection)
    {
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(int)busyTimeout.TotalMilliseconds}"));
        var mode = connection.ExecuteScalar<string>("PRAGMA journal_mode = WAL");
        if (mode != "wal")
            throw new StoreFormatException($"{Path} cannot use a write-ahead log (journal mode is {mode}). Is it on a network file system?");
        connection.Execute("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
    }
}
