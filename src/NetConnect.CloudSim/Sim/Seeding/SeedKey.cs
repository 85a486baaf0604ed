namespace NetConnect.CloudSim.Sim.Seeding;

/// <summary>A long-lived access key.</summary>
public sealed record SeedKey(string Id, string Secret);
