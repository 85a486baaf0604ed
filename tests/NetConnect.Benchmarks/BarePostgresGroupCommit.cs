using System.Threading.Channels;
using NetConnect.Storage.Postgres;
using Npgsql;

namespace NetConnect.Benchmarks;

/// <summary>
/// PostgreSQL alone: one loop takes what waits, writes the rows of all at once (an array for each column, all statements in one round trip), commits,
/// answers. It checks nothing and keeps no promise but durability.
/// </summary>
internal sealed class BarePostgresGroupCommit : ICase
{
    private const int MostPerBatch = 256;

    private static readonly string Body = new('x', 640);

    private static readonly string[] Inserts =
    [
        "INSERT INTO actor (kind, id, version, schema, body) SELECT 'connection', 'c' || n, 1, 1, body FROM unnest($1, $2) AS k (n, body)",
        "INSERT INTO actor_index (kind, name, value, id) SELECT 'connection', 'listed', 'LIVE', 'c' || n FROM unnest($1, $2) AS k (n, body)",
        """
        INSERT INTO event (position, event_id, at, type, subject_kind, subject_id, actor, scopes, message, data)
        SELECT 2 * n, 'e' || n, n, 'thing-happened', 'connection', 'c' || n, 'user:ann', '["payments"]', 'A thing happened.', '{}'
        FROM unnest($1, $2) AS k (n, body)
        """,
        "INSERT INTO event_scope (scope, position) SELECT 'payments', 2 * n FROM unnest($1, $2) AS k (n, body)",
        """
        INSERT INTO audit (position, at, actor, action, subject_kind, subject_id, scopes, outcome, detail, hash)
        SELECT 2 * n + 1, n, 'user:ann', 'thing.change', 'connection', 'c' || n, '["payments"]', 'accepted', '{}', repeat(md5(n::text), 2)
        FROM unnest($1, $2) AS k (n, body)
        """,
    ];

    private readonly Channel<TaskCompletionSource> _waiting = Channel.CreateUnbounded<TaskCompletionSource>(new() { SingleReader = true });
    private readonly NpgsqlConnection _connection;
    private readonly Task _loop;
    private long _lastNumber;

    private BarePostgresGroupCommit(NpgsqlConnection connection, string name)
    {
        Name = name;
        _connection = connection;
        _loop = Task.Run(RunAsync);
    }

    public string Name { get; }

    /// <summary>The tables of our store, and in them what our store writes.</summary>
    public static async Task<ICase> OpenAsync(string connectionString, string name)
    {
        var schema = PostgresSchemas.Next();
        await (await PostgresActorStore.OpenAsync(new() { ConnectionString = connectionString, Schema = schema })).DisposeAsync();
        var connection = new NpgsqlConnection($"{connectionString};Search Path={schema};Pooling=false;Max Auto Prepare=20;Auto Prepare Min Usages=2");
        await connection.OpenAsync();
        return new BarePostgresGroupCommit(connection, name);
    }

    public async Task WriteAsync(int writer, long number)
    {
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _waiting.Writer.WriteAsync(answer);
        await answer.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.Complete();
        await _loop;
        await _connection.DisposeAsync();
    }

    private async Task RunAsync()
    {
        var batch = new List<TaskCompletionSource>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostPerBatch && _waiting.Reader.TryRead(out var write))
                batch.Add(write);
            await InsertAsync(batch.Count);
            foreach (var write in batch)
                write.SetResult();
            batch.Clear();
        }
    }

    private async Task InsertAsync(int rows)
    {
        await using var transaction = await _connection.BeginTransactionAsync();
        await using var inserts = _connection.CreateBatch();
        var numbers = Enumerable.Range(1, rows).Select(i => _lastNumber + i).ToArray();
        var bodies = Enumerable.Repeat(Body, rows).ToArray();
        foreach (var sql in Inserts)
            inserts.BatchCommands.Add(new NpgsqlBatchCommand(sql) { Parameters = { new() { Value = numbers }, new() { Value = bodies } } });
        await inserts.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        _lastNumber += rows;
    }
}
