namespace NetConnect.Runtime.Store;

/// <summary>A store that several processes share: each is a node with a name and an epoch of its own.</summary>
public interface IClusterStore : IActorStore
{
    /// <summary>Whether another process has taken this node's name over, or has shut it out: then nothing of it is committed any more.</summary>
    Task<bool> IsShutOutAsync(CancellationToken cancellationToken);

    /// <summary>Shuts a node out that is believed dead; false when that process had been shut out or replaced already.</summary>
    Task<bool> FenceAsync(string node, long epoch, CancellationToken cancellationToken);

    /// <summary>Actors of one share of all whose wake-up is due, earliest first.</summary>
    /// <param name="share">From 0 up to <paramref name="shares"/>; every actor is in one.</param>
    Task<IReadOnlyList<WakeUp>> DueAsync(DateTimeOffset now, int limit, int share, int shares, CancellationToken cancellationToken);

    /// <summary>The head of the log, at once and whenever some node has moved it: a hint to read.</summary>
    IAsyncEnumerable<long> ListenAsync(CancellationToken cancellationToken);
}
