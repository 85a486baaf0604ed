using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Store;

/// <summary>Where actors, events, audit and wake-ups are kept. Everything of a commit becomes durable together, or nothing does.</summary>
public interface IActorStore : IAsyncDisposable
{
    /// <summary>Rises each time a process takes the store over; commits of an earlier owner are refused.</summary>
    long Epoch { get; }

    /// <summary>Part of every name and tag in the clouds; made when the store was created.</summary>
    string Installation { get; }

    Task<StoredActor?> LoadAsync(ActorKey key, CancellationToken cancellationToken);

    /// <summary>Compare-and-set on the actor's version, with guards and claims checked in the same transaction.</summary>
    Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken);

    /// <summary>Headers of a kind in the order of their ids; without children.</summary>
    Task<IReadOnlyList<StoredActor>> ListAsync(ActorQuery query, CancellationToken cancellationToken);

    /// <summary>Actors whose wake-up is due at <paramref name="now"/>, earliest first.</summary>
    Task<IReadOnlyList<WakeUp>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>The earliest wake-up on record.</summary>
    Task<DateTimeOffset?> NextWakeUpAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<StoredEvent>> ReadEventsAsync(EventQuery query, CancellationToken cancellationToken);

    Task<IReadOnlyList<StoredAudit>> ReadAuditAsync(long afterPosition, int limit, CancellationToken cancellationToken);

    Task<LogBounds> ReadLogBoundsAsync(CancellationToken cancellationToken);

    /// <summary>Forgets events older than this from the beginning of the log, at most so many; how many it were. Audit entries are kept for ever.</summary>
    Task<int> SweepEventsAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken);

    /// <summary>What became of a request; expired ones may still be found until they are swept.</summary>
    Task<StoredReceipt?> FindReceiptAsync(string caller, string key, CancellationToken cancellationToken);

    /// <summary>Keeps what a request was answered with; one that changed nothing gets its receipt only now. Another request's is left alone.</summary>
    Task RecordAnswerAsync(Receipt receipt, ReceiptAnswer answer, CancellationToken cancellationToken);

    /// <summary>Forgets receipts older than this, at most so many; how many it were.</summary>
    Task<int> SweepReceiptsAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken);
}
