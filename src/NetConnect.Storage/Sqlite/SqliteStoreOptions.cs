using System.ComponentModel.DataAnnotations;

namespace NetConnect.Storage.Sqlite;

/// <summary>Where the SQLite store keeps its database.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>The database file. It and its folder are created when absent, readable by this user only.</summary>
    /// <value>None: it must be given.</value>
    [Required]
    public string Path { get; set; } = "";

    /// <summary>How long to wait for a foreign lock (a backup tool, a shell) before a call fails.</summary>
    /// <value>5 seconds.</value>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many reads may run at the same time.</summary>
    /// <value>4.</value>
    [Range(1, 64)]
    public int MaxReaders { get; set; } = 4;
}
