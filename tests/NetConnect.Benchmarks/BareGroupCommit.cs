using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace NetConnect.Benchmarks;

/// <summary>SQLite alone: one loop takes what waits, writes the rows of each, syncs once, answers. It checks nothing and keeps no promise but durability.</summary>
internal sealed class BareGroupCommit : ICase
{
    private const int MostPerBatch = 256;

    private readonly Channel<TaskCompletionSource> _waiting = Channel.CreateUnbounded<TaskCompletionSource>(new() { SingleReader = true });
    private readonly SqliteConnection _connection;
    private readonly IReadOnlyList<SqliteCommand> _inserts;
    private readonly Task _loop;
    private long _lastNumber;

    /// <param name="inserts">What is written for each write; <c>$n</c> is its number.</param>
    public BareGroupCommit(string path, string name, string setUp, params string[] inserts)
    {
        Name = name;
        _connection = new($"Data Source={path};Pooling=false");
        _connection.Open();
        Execute($"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; {setUp}");
        _inserts = [.. inserts.Select(Prepare)];
        _loop = Task.Run(RunAsync);
    }

    public string Name { get; }

    /// <summary>One small table: the floor.</summary>
    public static ICase OneRow(string folder, string name) => new BareGroupCommit(
        Path.Combine(folder, $"{Guid.NewGuid():N}.db"), name,
        "CREATE TABLE row (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT",
        $"INSERT INTO row (id, body) VALUES ($n, '{new string('x', 640)}')");

    /// <summary>The tables of our store, and in them what our store writes.</summary>
    public static async Task<ICase> SameRowsAsync(string folder, string name)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.db");
        await (await Storage.Sqlite.SqliteActorStore.OpenAsync(new() { Path = path })).DisposeAsync();
        return new BareGroupCommit(
            path, name, "",
            $"INSERT INTO actor (kind, id, version, schema, body) VALUES ('connection', 'c' || $n, 1, 1, '{new string('x', 640)}')",
            "INSERT INTO actor_index (kind, name, value, id) VALUES ('connection', 'listed', 'LIVE', 'c' || $n)",
            """
            INSERT INTO event (position, event_id, at, type, subject_kind, subject_id, actor, scopes, message, data)
            VALUES (2 * $n, 'e' || $n, $n, 'thing-happened', 'connection', 'c' || $n, 'user:ann', '["payments"]', 'A thing happened.', '{}')
            """,
            "INSERT INTO event_scope (scope, position) VALUES ('payments', 2 * $n)",
            """
            INSERT INTO audit (position, at, actor, action, subject_kind, subject_id, scopes, outcome, detail, hash)
            VALUES (2 * $n + 1, $n, 'user:ann', 'thing.change', 'connection', 'c' || $n, '["payments"]', 'accepted', '{}', hex(randomblob(32)))
            """);
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
        foreach (var insert in _inserts)
            await insert.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task RunAsync()
    {
        var batch = new List<TaskCompletionSource>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            Execute("BEGIN IMMEDIATE");
            while (batch.Count < MostPerBatch && _waiting.Reader.TryRead(out var write))
            {
                Insert(++_lastNumber);
                batch.Add(write);
            }

            Execute("COMMIT");
            foreach (var write in batch)
                write.SetResult();
            batch.Clear();
        }
    }

    private void Insert(long number)
    {
        foreach (var insert in _inserts)
        {
            insert.Parameters[0].Value = number;
            insert.ExecuteNonQuery();
        }
    }

    private SqliteCommand Prepare(string sql)
    {
        var command = new SqliteCommand(sql, _connection);
        command.Parameters.AddWithValue("$n", 0L);
        return command;
    }

    private void Execute(string sql)
    {
        using var command = new SqliteCommand(sql, _connection);
        command.ExecuteNonQuery();
    }
}
