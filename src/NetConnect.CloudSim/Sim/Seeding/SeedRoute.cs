namespace NetConnect.CloudSim.Sim.Seeding;

/// <summary>A route; the target is an id, or "peering/NAME" for a seeded peering, or "interface/NAME".</summary>
public sealed record SeedRoute(string Destination, string Target);
