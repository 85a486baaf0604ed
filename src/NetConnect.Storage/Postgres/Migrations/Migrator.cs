using System.Globalization;
using Npgsql;

namespace NetConnect.Storage.Postgres.Migrations;

/// <summary>Brings the schema to the version of the code, in one transaction: several processes may start at once, one of them migrates, the others wait for it.</summary>
internal sealed class Migrator(Database database, IReadOnlyList<Migration> migrations)
{
    private const string Lock = "SELECT pg_advisory_xact_lock(hashtextextended('netconnect.' || $1, 0))";

    private const string HasSchema = "SELECT to_regnamespace($1) IS NOT NULL";

    private const string HasVersion = "SELECT to_regclass($1 || '.schema_version') IS NOT NULL";

    private const string HasTables = "SELECT EXISTS (SELECT FROM pg_class WHERE relnamespace = to_regnamespace($1))";

    /// <exception cref="StoreFormatException">It is too new, or not a schema of NetConnect.</exception>
    public void Run(NpgsqlConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        Scalar<object>(connection, Lock, database.Schema);
        // Asked first: who may use a schema that is there need not be allowed to create one.
        if (!Scalar<bool>(connection, HasSchema, database.Schema))
            Execute(connection, $"CREATE SCHEMA {database.Schema}");
        var current = VersionOf(connection);
        foreach (var migration in migrations.Skip(current))
            Execute(connection, migration.Sql);
        if (current < migrations.Count)
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"UPDATE schema_version SET version = {migrations.Count}"));
        transaction.Commit();
    }

    private int VersionOf(NpgsqlConnection connection)
    {
        if (!Scalar<bool>(connection, HasVersion, database.Schema))
            return Begin(connection);
        var version = Scalar<int>(connection, "SELECT version FROM schema_version");
        return version <= migrations.Count
            ? version
            : throw new StoreFormatException(
                $"{database.Name} was written by a newer NetConnect (version {version} of the database; this one knows {migrations.Count}). Start the newer one, or restore a copy made before the upgrade.");
    }

    private int Begin(NpgsqlConnection connection)
    {
        if (Scalar<bool>(connection, HasTables, database.Schema))
            throw new StoreFormatException($"{database.Name} has tables, but not those of NetConnect.");
        Execute(connection, "CREATE TABLE schema_version (version integer NOT NULL)");
        Execute(connection, "INSERT INTO schema_version VALUES (0)");
        return 0;
    }

    private static T Scalar<T>(NpgsqlConnection connection, string sql, params ReadOnlySpan<object> parameters)
    {
        using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
            command.Parameters.Add(new() { Value = parameter });
        return (T)command.ExecuteScalar()!;
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
