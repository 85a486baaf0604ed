using System.Globalization;
using NetConnect.Storage.Postgres;
using Npgsql;

namespace NetConnect.Storage.Tests.Postgres;

/// <summary>A schema of one test in the shared server.</summary>
internal sealed class PostgresSchema(PostgresCluster cluster) : IAsyncDisposable
{
    private static int lastNumber;

    public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref lastNumber)}");

    public async Task<PostgresStoreOptions> OptionsAsync(string node) =>
        new() { ConnectionString = $"{await cluster.ConnectionStringAsync()};Application Name={Name}", Schema = Name, Node = node };

    public async Task<PostgresActorStore> OpenAsync(string node, CancellationToken cancellationToken)
    {
        Assert.SkipUnless(PostgresCluster.IsThere, PostgresCluster.WhyNot);
        return await PostgresActorStore.OpenAsync(await OptionsAsync(node), cancellationToken: cancellationToken);
    }

    public async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection($"{await cluster.ConnectionStringAsync()};Search Path={Name};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await ExecuteAsync(connection, sql);
    }

    public static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Keeps a node from beginning its next batch until disposed.</summary>
    public async Task<IAsyncDisposable> HoldAsync(string node)
    {
        var connection = await ConnectAsync();
        await ExecuteAsync(connection, $"BEGIN; SELECT FROM node WHERE name = '{node}' FOR UPDATE");
        return connection; // closing it rolls back
    }

    public async ValueTask DisposeAsync()
    {
        if (PostgresCluster.IsThere)
            await cluster.ExecuteAsync($"DROP SCHEMA IF EXISTS {Name} CASCADE");
    }
}
