using System.Collections.Immutable;
using NetConnect.Model.Identity;
using NetConnect.Runtime.Store;

namespace NetConnect.Runtime.Actors;

/// <summary>A message to an actor, with what must still hold elsewhere when its change is committed.</summary>
public sealed record Envelope(ActorKey To, object Message)
{
    public ImmutableArray<Guard> Guards { get; init; } = [];

    /// <summary>The request that this message carries out, to be committed with its effect.</summary>
    public Receipt? Receipt { get; init; }

    /// <summary>The version of the actor itself that the sender looked at, when what was seen beside it matters.</summary>
    public long? OwnVersion { get; init; }
}
