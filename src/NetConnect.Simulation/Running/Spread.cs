namespace NetConnect.Simulation.Running;

/// <summary>How long something took, many times.</summary>
internal sealed class Spread
{
    private readonly List<TimeSpan> _times = [];

    public void Add(TimeSpan time) => _times.Add(time);

    /// <summary>So large a share took no longer; zero when there was nothing.</summary>
    public TimeSpan At(double share) => _times.Count == 0 ? TimeSpan.Zero : _times.Order().ElementAt(Math.Min(_times.Count - 1, (int)(_times.Count * share)));

    public override string ToString() => FormattableString.Invariant($"{At(0.5).TotalSeconds:0} s (p50), {At(0.99).TotalSeconds:0} s (p99), {At(1).TotalSeconds:0} s at the latest");
}
