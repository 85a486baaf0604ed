namespace NetConnect.Model.Decisions;

/// <summary>Points by which candidates are ranked, fewest first: one point is one dollar a month, and policy says how many a step of latency or of security is worth.</summary>
public sealed record Score(decimal Total, decimal Cost, decimal Latency, decimal Security)
{
    public static Score None { get; } = new(0, 0, 0, 0);
}
