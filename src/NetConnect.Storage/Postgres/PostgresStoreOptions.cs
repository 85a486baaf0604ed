using System.ComponentModel.DataAnnotations;

namespace NetConnect.Storage.Postgres;

/// <summary>Where the PostgreSQL store keeps its tables, and which node of the cluster this process is.</summary>
public sealed class PostgresStoreOptions
{
    /// <summary>How to reach the database, in the form of Npgsql.</summary>
    /// <value>None: it must be given.</value>
    [Required]
    public string ConnectionString { get; set; } = "";

    /// <summary>
    /// The name of this process among those that share the database. Whoever opens the store under a name shuts out the process that had it before;
    /// other names are not touched.
    /// </summary>
    /// <value>"single": the one process of an installation.</value>
    [Required]
    [StringLength(200)]
    public string Node { get; set; } = "single";

    /// <summary>The schema of the tables; it is created when absent. Two installations in one database need two.</summary>
    /// <value>"netconnect".</value>
    [RegularExpression("^[a-z][a-z0-9_]{0,39}$")]
    public string Schema { get; set; } = "netconnect";

    /// <summary>How many reads may run at the same time.</summary>
    /// <value>8.</value>
    [Range(1, 256)]
    public int MaxReaders { get; set; } = 8;

    /// <summary>How long a process that was stopped in the middle of a batch may keep its locks: then the server ends its connection, and others go on.</summary>
    /// <value>10 seconds.</value>
    public TimeSpan StuckTransactionTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
