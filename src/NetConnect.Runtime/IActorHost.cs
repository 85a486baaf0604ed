using NetConnect.Model.Identity;
using NetConnect.Runtime.Actors;

namespace NetConnect.Runtime;

/// <summary>The port through which messages reach actors: a host supplies the mailboxes behind it.</summary>
public interface IActorHost
{
    /// <summary>Hands a message over and does not wait. It may be lost with the process: whoever needs it done asks again.</summary>
    void Post(ActorKey to, object message);

    /// <summary>Hands a message over and waits until its change is durable.</summary>
    Task<TurnResult> AskAsync(Envelope envelope, CancellationToken cancellationToken);
}
