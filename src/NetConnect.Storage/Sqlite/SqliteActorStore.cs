using System.Text.Json;
using NetConnect.Model;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;
using NetConnect.Storage.GroupCommit;
using NetConnect.Storage.Sqlite.Backups;
using NetConnect.Storage.Sqlite.Reading;
using NetConnect.Storage.Sqlite.Writing;

namespace NetConnect.Storage.Sqlite;

/// <summary>The store of the single process: one SQLite file, owned by one process at a time. Open it with <see cref="OpenAsync"/>.</summary>
public sealed partial class SqliteActorStore : IActorStore, IStoreCare
{
    private readonly StoreLock ownership;
    private readonly Database database;
    private readonly TimeProvider time;
    private readonly ReaderPool readers;
    private readonly CommitQueue commits;
    private int disposed;

    private SqliteActorStore(StoreLock ownership, Database database, Ownership owned, int maxReaders, TimeProvider time)
    {
        (this.ownership, this.database, this.time) = (ownership, database, time);
        (Epoch, Installation, var restored) = owned;
        Restored = restored is null ? null : JsonSerializer.Deserialize<RestoreMark>(restored, NetConnectJson.Options);
        readers = new(database, maxReaders);
        commits = new(new BatchWriter(database, Epoch));
    }

    public long Epoch { get; }

    public string Installation { get; }

    public Task<StoredActor?> LoadAsync(ActorKey key, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => ActorReader.Load(session, key), cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="StoreUnavailableException">The batch could not be written: nothing of it is acknowledged.</exception>
    /// <exception cref="InvalidOperationException">The commit breaks a rule of the store, such as an event id used twice.</exception>
    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        return commits.CommitAsync(commit, cancellationToken);
    }

    public Task<IReadOnlyList<StoredActor>> ListAsync(ActorQuery query, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => ActorReader.List(session, query), cancellationToken);

    public Task<IReadOnlyList<WakeUp>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => ActorReader.Due(session, now, limit), cancellationToken);

    public Task<DateTimeOffset?> NextWakeUpAsync(CancellationToken cancellationToken) =>
        readers.ReadAsync(ActorReader.NextWakeUp, cancellationToken);

    public Task<IReadOnlyList<StoredEvent>> ReadEventsAsync(EventQuery query, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => LogReader.Events(session, query), cancellationToken);

    public Task<IReadOnlyList<StoredAudit>> ReadAuditAsync(long afterPosition, int limit, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => LogReader.Audit(session, afterPosition, limit), cancellationToken);

    public Task<LogBounds> ReadLogBoundsAsync(CancellationToken cancellationToken) => readers.ReadAsync(LogReader.Bounds, cancellationToken);

    public Task<int> SweepEventsAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        commits.DoAsync(new Chore.SweepEvents(before, limit), cancellationToken);

    public Task<StoredReceipt?> FindReceiptAsync(string caller, string key, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => ReceiptReader.Find(session, caller, key), cancellationToken);

    public Task RecordAnswerAsync(Receipt receipt, ReceiptAnswer answer, CancellationToken cancellationToken) =>
        commits.DoAsync(new Chore.RecordAnswer(receipt, answer), cancellationToken);

    public Task<int> SweepReceiptsAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        commits.DoAsync(new Chore.SweepReceipts(before, limit), cancellationToken);

    public RestoreMark? Restored { get; }

    public Task<BackupInfo> BackUpAsync(string file, CancellationToken cancellationToken) =>
        Task.Run(() => Backup.Make(database.Path, file, time.GetUtcNow()), cancellationToken);

    /// <summary>The first position at which the audit chain does not hold (changed, missing or cut off); none when it verifies.</summary>
    public Task<long?> FindAuditBreakAsync(CancellationToken cancellationToken) =>
        readers.ReadAsync(LogReader.FirstAuditBreak, cancellationToken);

    /// <summary>Writes what is queued, then gives the database up.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 1)
            return;

        await commits.DisposeAsync();
        await readers.DisposeAsync();
        ownership.Dispose();
    }
}
