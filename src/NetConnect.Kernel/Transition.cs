using System.Collections.Immutable;

namespace NetConnect.Kernel;

/// <summary>What a step decided: the next state, and all that is to happen with or after its commit.</summary>
/// <param name="State">The next state; the very same object when nothing changed; none while the actor does not exist.</param>
public sealed record Transition<TState>(TState? State)
    where TState : ActorState
{
    /// <summary>To be performed once the state is durable, never before.</summary>
    public ImmutableArray<Effect> Effects { get; init; } = [];

    public ImmutableArray<EventDraft> Events { get; init; } = [];

    public ImmutableArray<AuditDraft> Audit { get; init; } = [];

    /// <summary>Unique keys that the actor takes with this commit.</summary>
    public ImmutableArray<string> Claims { get; init; } = [];

    /// <summary>Unique keys that it gives up.</summary>
    public ImmutableArray<string> Releases { get; init; } = [];

    /// <summary>The actor's time is over: what is stored of it goes with this commit.</summary>
    public bool IsOver { get; init; }

    /// <summary>The answer to the one who asked: a <see cref="Model.Outcomes.Fault"/> when refused.</summary>
    public object? Reply { get; init; }
}
