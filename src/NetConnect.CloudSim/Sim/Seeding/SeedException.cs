namespace NetConnect.CloudSim.Sim.Seeding;

/// <summary>A seed that can't be planted, and why.</summary>
public sealed class SeedException(string message) : Exception(message);
