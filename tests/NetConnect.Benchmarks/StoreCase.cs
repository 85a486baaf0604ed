using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;
using NetConnect.Storage.Postgres;
using NetConnect.Storage.Sqlite;

namespace NetConnect.Benchmarks;

/// <summary>Our store with what a turn of an actor commits: a new header, an index entry, an event that a service may see, an audit entry.</summary>
internal sealed class StoreCase(IActorStore store, string name, bool hasReceipt) : ICase
{
    private static readonly string Body = $$"""{"name":"web to db","padding":"{{new string('x', 600)}}"}""";

    private readonly string _run = Guid.NewGuid().ToString("N");
    private long _versions;

    public string Name => name;

    public static async Task<ICase> OpenAsync(string folder, string name, bool hasReceipt) =>
        new StoreCase(await SqliteActorStore.OpenAsync(new() { Path = Path.Combine(folder, $"{Guid.NewGuid():N}.db") }), name, hasReceipt);

    public static async Task<ICase> OpenPostgresAsync(string connectionString, string name, bool hasReceipt, string? schema = null, string node = "single") =>
        new StoreCase(await PostgresActorStore.OpenAsync(
            new() { ConnectionString = connectionString, Schema = schema ?? PostgresSchemas.Next(), Node = node }), name, hasReceipt);

    public async Task WriteAsync(int writer, long number)
    {
        var key = ActorKey.Connection($"{_run}-{writer}-{Interlocked.Increment(ref _versions)}");
        var now = TimeProvider.System.GetUtcNow();
        var result = await store.CommitAsync(
            new()
            {
                Key = key,
                ExpectedVersion = 0,
                Header = new(1, Body),
                Indexes = [new("listed", "LIVE")],
                Events = [new(Guid.CreateVersion7().ToString(), now, "thing-happened", key, "user:ann", ["payments"], "A thing happened.", "{}")],
                Audit = [new(now, "user:ann", "thing.change", key, ["payments"], "accepted", "{}")],
                Receipt = hasReceipt ? new("user:ann", key.Id, "digest", key.Id, now) : null,
            },
            CancellationToken.None);
        if (result is not CommitResult.Committed)
            throw new InvalidOperationException($"A write of the benchmark was not committed: {result}");
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
