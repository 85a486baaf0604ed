namespace NetConnect.CloudSim.Sim.Seeding;

/// <summary>A route table; the one named "main" is the VPC's main table.</summary>
public sealed class SeedRouteTable
{
    public string Name { get; set; } = "";
    public List<SeedRoute> Routes { get; set; } = [];
    /// <summary>Makes it a gateway table.</summary>
    public string? Gateway { get; set; }
    public Dictionary<string, string> Tags { get; set; } = [];
}
