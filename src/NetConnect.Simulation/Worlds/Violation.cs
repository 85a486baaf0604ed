namespace NetConnect.Simulation.Worlds;

/// <summary>Something that must hold did not.</summary>
/// <param name="Invariant">E.g. <c>A5</c>.</param>
/// <param name="Sentence">What must hold.</param>
/// <param name="Detail">How it did not.</param>
internal sealed record Violation(string Invariant, string Sentence, string Detail, DateTimeOffset At)
{
    public override string ToString() => $"{Invariant}: {Sentence}\n  {Detail}";
}
