using NetConnect.Storage.Sqlite;

namespace NetConnect.Storage.Tests.Sqlite;

/// <summary>Every connection is opened with the pragmas that durability rests on.</summary>
public sealed class DatabaseTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Connection_IsDurableAndChecksForeignKeys(bool writer)
    {
        var database = NewDatabase();
        using var session = writer ? database.OpenWriter() : database.OpenReader();

        Assert.Equal("wal", Pragma<string>(session, "journal_mode"));
        Assert.Equal(2L, Pragma<long>(session, "synchronous")); // FULL
        Assert.Equal(1L, Pragma<long>(session, "foreign_keys"));
        Assert.Equal(7000L, Pragma<long>(session, "busy_timeout"));
        Assert.Equal(writer ? 0L : 1L, Pragma<long>(session, "query_only"));
    }

    private static T? Pragma<T>(Session session, string name) => session.First($"PRAGMA {name}", row => row.GetFieldValue<T>(0));

    private Database NewDatabase()
    {
        var path = folder.File("pragmas.db");
        PrivateFiles.CreateFile(path);
        return new(path, TimeSpan.FromSeconds(7));
    }
}
