using NetConnect.Kernel;
using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Actors;

/// <summary>Tells of each commit of this process, right after it: for indexes in memory and live feeds. A hint, never the truth.</summary>
public sealed class CommitFeed
{
    /// <summary>Key, new state, log position.</summary>
    public event Action<ActorKey, ActorState, long>? Committed;

    public void Publish(ActorKey key, ActorState state, long position) => Committed?.Invoke(key, state, position);
}
