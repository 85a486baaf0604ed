using Microsoft.Data.Sqlite;
using NetConnect.Storage.Sqlite;
using NetConnect.Storage.Sqlite.Migrations;

namespace NetConnect.Storage.Tests.Sqlite;

/// <summary>Migrations run once, in order, whole or not at all, and after a copy.</summary>
public sealed class MigratorTests : IDisposable
{
    private static readonly Migration first = new(1, "first", "CREATE TABLE a (x); INSERT INTO a VALUES (1);");
    private static readonly Migration second = new(2, "second", "ALTER TABLE a ADD COLUMN y; UPDATE a SET y = x + 1;");
    private static readonly Migration failing = new(3, "failing", "UPDATE a SET y = 99; INSERT INTO absent VALUES (1);");

    private readonly TempFolder folder = new();

    private string DatabasePath => folder.File("m.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void All_AreNumberedFromOneWithoutGaps()
    {
        Assert.NotEmpty(Migration.Sqlite);
        Assert.Equal(Enumerable.Range(1, Migration.Sqlite.Count), Migration.Sqlite.Select(migration => migration.Version));
    }

    [Fact]
    public void Run_OnAnEmptyDatabase_AppliesAll_WithoutACopy()
    {
        Run(first, second);
        Assert.Equal((2L, 2L), (Read(DatabasePath, "PRAGMA user_version"), Read(DatabasePath, "SELECT y FROM a")));
        Assert.Equal([DatabasePath], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Run_Again_DoesNothing()
    {
        Run(first);
        Run(first);
        Assert.Equal(1L, Read(DatabasePath, "SELECT count(*) FROM a"));
        Assert.Equal([DatabasePath], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Run_OnAnOlderDatabase_KeepsACopyFirst()
    {
        Run(first);
        RawDatabase.Execute(DatabasePath, "INSERT INTO a VALUES (41)");
        Run(first, second);

        var copy = folder.File("m.db.before-v2");
        Assert.Equal(42L, Read(DatabasePath, "SELECT max(y) FROM a"));
        Assert.Equal((1L, 41L), (Read(copy, "PRAGMA user_version"), Read(copy, "SELECT max(x) FROM a")));
        Assert.Equal([DatabasePath, copy], Directory.GetFiles(folder.Path).Order());
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(copy));
    }

    [Fact]
    public void Run_OfAMigrationThatFails_KeepsTheVersionBeforeIt()
    {
        Run(first);
        Assert.Throws<SqliteException>(() => Run(first, second, failing));

        Assert.Equal((2L, 2L), (Read(DatabasePath, "PRAGMA user_version"), Read(DatabasePath, "SELECT y FROM a")));
        Assert.Equal(1L, Read(folder.File("m.db.before-v2"), "PRAGMA user_version"));
    }

    private static object? Read(string path, string sql)
    {
        using var connection = RawDatabase.Open(path);
        return RawDatabase.Scalar(connection, sql);
    }

    private void Run(params Migration[] migrations)
    {
        PrivateFiles.CreateFile(DatabasePath);
        using var session = new Database(DatabasePath, TimeSpan.FromSeconds(5)).OpenWriter();
        var migrator = new Migrator(DatabasePath, migrations);
        migrator.Check(session.Connection);
        migrator.Run(session.Connection);
    }
}
