namespace NetConnect.Kernel;

/// <summary>A state machine: pure, so the same state, message and turn always give the same transition.</summary>
public interface IMachine<TState>
    where TState : ActorState
{
    /// <param name="state">None while the actor does not exist.</param>
    Transition<TState> Step(TState? state, object message, Turn turn);
}
