namespace NetConnect.Simulation.Scheduling;

/// <summary>What scheduled work belongs to: when it is cut, the work never happens; while it is frozen, the work waits.</summary>
internal sealed class Lifeline
{
    /// <summary>Of what outlives every process: the clouds, and calls that are on their way.</summary>
    public static Lifeline World { get; } = new();

    public bool IsCut { get; private set; }

    public DateTimeOffset FrozenUntil { get; private set; }

    public void Cut() => IsCut = true;

    /// <summary>A short standstill within a longer one ends nothing.</summary>
    public void Freeze(DateTimeOffset until) => FrozenUntil = until > FrozenUntil ? until : FrozenUntil;
}
