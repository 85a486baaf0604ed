using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using NetConnect.Storage.Sqlite.Backups;
using SQLitePCL;

namespace NetConnect.Storage.Sqlite.Migrations;

/// <summary>Brings a database to the version of the code; a copy of a database with content is kept first.</summary>
internal sealed class Migrator(string path, IReadOnlyList<Migration> migrations)
{
    private int Newest => migrations.Count;

    public static string BackupPath(string path, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}.before-v{version}");

    public void Run(SqliteConnection connection)
    {
        var current = VersionOf(connection);
        if (current > 0 && current < Newest)
            DatabaseCopy.Make(connection, BackupPath(path, current + 1));
        Upgrade(connection);
    }

    /// <summary>Without a copy: of a copy, for example.</summary>
    public void Upgrade(SqliteConnection connection)
    {
        foreach (var migration in migrations.Skip(VersionOf(connection)))
            Apply(connection, migration);
    }

    /// <summary>Refuses a database that is not one of NetConnect, of this very version.</summary>
    public void CheckCurrent(SqliteConnection connection)
    {
        Check(connection);
        if (VersionOf(connection) != Newest)
            throw new StoreFormatException($"{path} is of another version of NetConnect: back it up with that one.");
    }

    /// <summary>Refuses a database that this code must not write to.</summary>
    /// <exception cref="StoreFormatException">It is too new, or not a database of NetConnect.</exception>
    public void Check(SqliteConnection connection)
    {
        var current = VersionOf(connection);
        if (current > Newest)
            throw new StoreFormatException(
                $"{path} was written by a newer NetConnect (version {current} of the database; this one knows {Newest}). Start the newer one, or restore a copy made before the upgrade.");
        if (current == 0 && connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_schema") > 0)
            throw new StoreFormatException($"{path} is a database, but not one of NetConnect.");
    }

    private int VersionOf(SqliteConnection connection)
    {
        try
        {
            return connection.ExecuteScalar<int>("PRAGMA user_version");
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_NOTADB)
        {
            throw new StoreFormatException($"{path} is not a SQLite database.");
        }
    }

    private static void Apply(SqliteConnection connection, Migration migration)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute(migration.Sql, transaction: transaction);
        connection.Execute(
            string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {migration.Version}"), transaction: transaction);
        transaction.Commit();
    }
}
