namespace NetConnect.CloudSim.Sim.Ping;

/// <summary>The truth: whether it passes, and if not, what stops it on which leg.</summary>
public sealed record PingResult(bool Passes, string? StoppedAt = null, string? Leg = null, string? Reason = null);
