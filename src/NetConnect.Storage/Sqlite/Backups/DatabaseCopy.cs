using Dapper;
using Microsoft.Data.Sqlite;

namespace NetConnect.Storage.Sqlite.Backups;

/// <summary>Copies a database as it is at one moment into a single file, while others may write to it.</summary>
internal static class DatabaseCopy
{
    /// <summary>A file with the final name is always a whole copy that was checked and is on the disk.</summary>
    /// <param name="finish">Done to the copy before it gets its name.</param>
    /// <exception cref="StoreFormatException">The copy is not intact, so neither is the original.</exception>
    public static void Make(SqliteConnection source, string target, Action<SqliteConnection>? finish = null)
    {
        var partial = target + ".partial";
        File.Delete(partial);
        PrivateFiles.CreateFile(partial);
        try
        {
            Fill(source, partial, finish ?? (_ => { }));
            Sync(partial);
            File.Move(partial, target, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static void Fill(SqliteConnection source, string file, Action<SqliteConnection> finish)
    {
        using var copy = Open(file);
        source.BackupDatabase(copy);
        // One file, that any reader can open read-only.
        copy.Execute("PRAGMA journal_mode = DELETE");
        Check(copy, file);
        finish(copy);
    }

    public static SqliteConnection Open(string file, SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(text.ToString());
        connection.Open();
        return connection;
    }

    public static void Check(SqliteConnection connection, string name)
    {
        if (connection.ExecuteScalar<string>("PRAGMA quick_check(1)") is var found && found != "ok")
            throw new StoreFormatException($"{name} would not be intact: {found}");
    }

    private static void Sync(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}
