namespace NetConnect.Simulation.Clouds;

/// <summary>How the clouds of one run are: drawn from the seed.</summary>
internal sealed record CloudTraits
{
    /// <summary>The longest that a change of state takes.</summary>
    public TimeSpan Slowness { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How old at most a reader's view is.</summary>
    public TimeSpan Lag { get; init; } = TimeSpan.Zero;

    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Live peerings that one network takes.</summary>
    public int PeeringsPerNetwork { get; init; } = 50;
}
