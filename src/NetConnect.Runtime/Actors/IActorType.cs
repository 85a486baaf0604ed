using NetConnect.Model.Identity;

namespace NetConnect.Runtime.Actors;

/// <summary>One kind of actor, ready to take messages.</summary>
public interface IActorType
{
    ActorKind Kind { get; }

    Task<TurnResult> HandleAsync(Envelope envelope, CancellationToken cancellationToken);
}
