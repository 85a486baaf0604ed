using NetConnect.Model.Identity;
using NetConnect.Runtime;
using NetConnect.Runtime.Actors;

namespace NetConnect.Benchmarks.Decisions;

/// <summary>A decision tells nobody anything.</summary>
internal sealed class SilentHost : IActorHost
{
    public void Post(ActorKey to, object message) => throw new NotSupportedException();

    public Task<TurnResult> AskAsync(Envelope envelope, CancellationToken cancellationToken) => throw new NotSupportedException();
}
