using Microsoft.Data.Sqlite;

namespace NetConnect.Storage.Tests.Sqlite;

/// <summary>The database file as somebody sees it who goes around the store.</summary>
internal static class RawDatabase
{
    public static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    public static void Execute(string path, string sql)
    {
        using var connection = Open(path);
        Execute(connection, sql);
    }

    public static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        return command.ExecuteScalar();
    }

    /// <summary>Holds the one write lock until disposed.</summary>
    public static IAsyncDisposable Hold(string path)
    {
        var connection = Open(path);
        Execute(connection, "BEGIN IMMEDIATE");
        return connection; // closing it rolls back
    }
}
