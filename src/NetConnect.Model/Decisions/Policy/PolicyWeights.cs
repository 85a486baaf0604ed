namespace NetConnect.Model.Decisions.Policy;

/// <summary>What counts how much when candidates are ranked, in points: a point is a dollar a month when <paramref name="Cost"/> is 1.</summary>
/// <param name="Cost">Points for a dollar a month.</param>
/// <param name="Latency">Points for each step down from <c>in-region</c>.</param>
/// <param name="Security">Points for each step down from <c>tunnel</c>.</param>
public sealed record PolicyWeights(decimal Cost = 1, decimal Latency = 5, decimal Security = 5)
{
    public static PolicyWeights Default { get; } = new();
}
