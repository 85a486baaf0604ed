using Microsoft.AspNetCore.Http;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.EndToEnd.Support;

/// <summary>A store that can't be read for a while, as when its database is restarted.</summary>
internal sealed class AbsentStore(IActorStore inner) : ForwardingStore(inner)
{
    // Says whose reads they are: what actors do meanwhile is not counted.
    private readonly HttpContextAccessor _request = new();
    private (string Id, int Times) _watched = ("", 0);
    private int _reads;

    /// <summary>How often requests asked for the watched actor.</summary>
    public int Reads => _reads;

    public bool WasMissed => _reads > _watched.Times;

    /// <summary>The log can't be read.</summary>
    public bool HidesLog { get; set; }

    /// <summary>Requests can read the actor so many times, and no more.</summary>
    public void Watch(string id, int times) => (_reads, _watched) = (0, (id, times));

    public override Task<StoredActor?> LoadAsync(ActorKey key, CancellationToken cancellationToken) =>
        key.Id == _watched.Id && _request.HttpContext is not null && Interlocked.Increment(ref _reads) > _watched.Times ? throw Away() : base.LoadAsync(key, cancellationToken);

    public override Task<LogBounds> ReadLogBoundsAsync(CancellationToken cancellationToken) =>
        HidesLog ? throw Away() : base.ReadLogBoundsAsync(cancellationToken);

    private static StoreUnavailableException Away() => new("The database is starting up.", new IOException("reset by peer"));
}
