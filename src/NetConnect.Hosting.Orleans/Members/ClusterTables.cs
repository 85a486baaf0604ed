using Npgsql;

namespace NetConnect.Hosting.Orleans.Members;

/// <summary>Where Orleans keeps who is a member: a schema of its own beside the store's, made by whoever starts first.</summary>
internal static class ClusterTables
{
    private const long MigrationLock = 0x6e65_7463_6f6e;

    /// <summary>The connection that Orleans is to use.</summary>
    public static async Task<string> PrepareAsync(string connectionString, string schema, CancellationToken cancellationToken)
    {
        var text = new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = schema };
        await using var connection = new NpgsqlConnection(text.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync(connection, $"SELECT pg_advisory_xact_lock({MigrationLock})", cancellationToken);
        await RunAsync(connection, $"CREATE SCHEMA IF NOT EXISTS {schema}", cancellationToken);
        await RunAsync(connection, Script(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return text.ConnectionString;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string Script()
    {
        using var reader = new StreamReader(typeof(ClusterTables).Assembly.GetManifestResourceStream("cluster-tables.sql")!);
        return reader.ReadToEnd();
    }
}
