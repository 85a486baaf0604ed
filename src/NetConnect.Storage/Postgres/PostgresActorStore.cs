using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;
using NetConnect.Storage.GroupCommit;
using NetConnect.Storage.Postgres.Reading;
using NetConnect.Storage.Postgres.Writing;
using Npgsql;

namespace NetConnect.Storage.Postgres;

/// <summary>The store of a cluster: one PostgreSQL schema, written by several nodes at once. Open it with <see cref="OpenAsync"/>.</summary>
public sealed partial class PostgresActorStore : IClusterStore
{
    private readonly Database database;
    private readonly TimeProvider time;
    private readonly CommitQueue commits;
    private readonly Reader reader;
    private readonly ActorReader actors;
    private readonly LogReader log;
    private int disposed;

    private PostgresActorStore(Database database, string node, long epoch, string installation, TimeProvider time)
    {
        (this.database, this.time) = (database, time);
        (Node, Epoch, Installation) = (node, epoch, installation);
        reader = new(database);
        actors = new(reader);
        log = new(reader);
        commits = new(new BatchWriter(database, node, epoch));
    }

    /// <summary>The name of this process among those that share the database.</summary>
    public string Node { get; }

    /// <summary>This node's own: of those that share a database no two ever have the same.</summary>
    public long Epoch { get; }

    public string Installation { get; }

    public Task<StoredActor?> LoadAsync(ActorKey key, CancellationToken cancellationToken) => Open(actors).LoadAsync(key, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The batch could not be written: nothing of it is acknowledged.</exception>
    /// <exception cref="InvalidOperationException">The commit breaks a rule of the store, such as an event id used twice.</exception>
    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        return commits.CommitAsync(commit, cancellationToken);
    }

    public Task<IReadOnlyList<StoredActor>> ListAsync(ActorQuery query, CancellationToken cancellationToken) =>
        Open(actors).ListAsync(query, cancellationToken);

    public Task<IReadOnlyList<WakeUp>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        Open(actors).DueAsync(now, limit, cancellationToken);

    public Task<IReadOnlyList<WakeUp>> DueAsync(DateTimeOffset now, int limit, int share, int shares, CancellationToken cancellationToken) =>
        Open(actors).DueAsync(now, limit, share, shares, cancellationToken);

    public Task<DateTimeOffset?> NextWakeUpAsync(CancellationToken cancellationToken) => Open(actors).NextWakeUpAsync(cancellationToken);

    public Task<IReadOnlyList<StoredEvent>> ReadEventsAsync(EventQuery query, CancellationToken cancellationToken) =>
        Open(log).EventsAsync(query, cancellationToken);

    public Task<IReadOnlyList<StoredAudit>> ReadAuditAsync(long afterPosition, int limit, CancellationToken cancellationToken) =>
        Open(log).AuditAsync(afterPosition, limit, cancellationToken);

    public Task<LogBounds> ReadLogBoundsAsync(CancellationToken cancellationToken) => Open(log).BoundsAsync(cancellationToken);

    public Task<int> SweepEventsAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        commits.DoAsync(new Chore.SweepEvents(before, limit), cancellationToken);

    public Task<StoredReceipt?> FindReceiptAsync(string caller, string key, CancellationToken cancellationToken) =>
        ReceiptReader.FindAsync(Open(reader), caller, key, cancellationToken);

    public Task RecordAnswerAsync(Receipt receipt, ReceiptAnswer answer, CancellationToken cancellationToken) =>
        commits.DoAsync(new Chore.RecordAnswer(receipt, answer), cancellationToken);

    public Task<int> SweepReceiptsAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        commits.DoAsync(new Chore.SweepReceipts(before, limit), cancellationToken);

    /// <summary>The first position at which the audit chain does not hold (changed, missing or cut off); none when it verifies.</summary>
    public Task<long?> FindAuditBreakAsync(CancellationToken cancellationToken) => Open(log).FirstAuditBreakAsync(cancellationToken);

    /// <summary>
    /// The head of the log, at once and then each time that some node has moved it. A hint to read, not the truth: it may be late or come twice. It ends
    /// with a <see cref="StoreUnavailableException"/> when the connection is lost: read, and listen again.
    /// </summary>
    public IAsyncEnumerable<long> ListenAsync(CancellationToken cancellationToken) => new LogListener(database, Open(log)).ListenAsync(cancellationToken);

    /// <summary>All that ever opened this database, each with its latest epoch.</summary>
    public Task<IReadOnlyList<StoreNode>> NodesAsync(CancellationToken cancellationToken) =>
        Open(reader).QueryAsync(
            "SELECT name, epoch, since FROM node ORDER BY name", [], row => new StoreNode(row.GetString(0), row.GetInt64(1), row.Time(2)), cancellationToken);

    /// <summary>
    /// Shuts a node out that is believed dead: once this is done nothing more of its process is committed, be it dead or not, and what it has committed can be
    /// read. Its calls to providers may still be on their way: whoever takes its work over waits for those. False when the node was taken over or shut out already.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The database could not be written.</exception>
    public async Task<bool> FenceAsync(StoreNode node, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed == 1, this);
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            return await Task.Run(() => Nodes.Fence(connection, node, time.GetUtcNow()), cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw new StoreUnavailableException($"{node.Name} could not be shut out of {database.Name}: {exception.Message}", exception);
        }
    }

    public Task<bool> FenceAsync(string node, long epoch, CancellationToken cancellationToken) =>
        FenceAsync(new StoreNode(node, epoch, default), cancellationToken);

    public async Task<bool> IsShutOutAsync(CancellationToken cancellationToken) =>
        (await Open(reader).QueryAsync("SELECT epoch FROM node WHERE name = $1", [Node], row => row.GetInt64(0), cancellationToken)).FirstOrDefault() != Epoch;

    /// <summary>Writes what is queued, then leaves the database.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 1)
            return;

        await commits.DisposeAsync();
        await database.DisposeAsync();
    }

    private T Open<T>(T part)
    {
        ObjectDisposedException.ThrowIf(disposed == 1, this);
        return part;
    }
}
