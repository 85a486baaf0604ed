using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.EndToEnd.Support;

/// <summary>A store that can't be read for a while, as when its database is restarted.</summary>
internal sealed class AbsentStore(IActorStore inner) : ForwardingStore(inner)
{
    private int _reads;

    /// <summary>Actors of this id that could be read so far.</summary>
    public int Reads => _reads;

    /// <summary>The actor that is read no more after so many times; none when all can be read.</summary>
    public (string Id, int Times)? Watched { get; set; }

    /// <summary>The log can't be read.</summary>
    public bool HidesLog { get; set; }

    public void Watch(string id, int times) => (_reads, Watched) = (0, (id, times));

    public override Task<StoredActor?> LoadAsync(ActorKey key, CancellationToken cancellationToken) =>
        Watched is { } watched && watched.Id == key.Id && Interlocked.Increment(ref _reads) > watched.Times ? throw Away() : base.LoadAsync(key, cancellationToken);

    public override Task<LogBounds> ReadLogBoundsAsync(CancellationToken cancellationToken) =>
        HidesLog ? throw Away() : base.ReadLogBoundsAsync(cancellationToken);

    private static StoreUnavailableException Away() => new("The database is starting up.", new IOException("reset by peer"));
}
