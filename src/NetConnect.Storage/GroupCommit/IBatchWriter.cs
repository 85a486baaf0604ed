namespace NetConnect.Storage.GroupCommit;

/// <summary>The database's part of group commit. Called by one loop only, never by two callers at once.</summary>
internal interface IBatchWriter : IDisposable
{
    /// <summary>Starts the transaction and waits for the write lock.</summary>
    void Begin();

    /// <summary>Gives each item its outcome; an item that cannot be applied changes nothing and leaves the others alone.</summary>
    void Apply(IReadOnlyList<PendingWrite> batch);

    /// <summary>Makes the batch durable.</summary>
    void Commit();

    /// <summary>Forgets the transaction after a failure of any of the above.</summary>
    void Abandon();
}
