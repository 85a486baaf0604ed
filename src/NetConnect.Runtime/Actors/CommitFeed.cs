using NetConnect.Kernel;
using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Actors;

/// <summary>Tells of each commit of this process, right after it: for indexes in memory and live feeds. A hint, never the truth.</summary>
public sealed class CommitFeed
{
    /// <summary>Key, new state, log position.</summary>
    public event Action<ActorKey, ActorState, long>? Committed;

    /// <summary>Another process has made the log longer, up to this position; what it changed is in the store.</summary>
    public event Action<long>? MovedElsewhere;

    /// <summary>A commit of this actor was not answered: whether it was made only the store knows.</summary>
    public event Action<ActorKey>? Unsure;

    public void PublishUnsure(ActorKey key) => Unsure?.Invoke(key);

    public void PublishElsewhere(long position) => MovedElsewhere?.Invoke(position);

    public void Publish(ActorKey key, ActorState state, long position) => Committed?.Invoke(key, state, position);
}
