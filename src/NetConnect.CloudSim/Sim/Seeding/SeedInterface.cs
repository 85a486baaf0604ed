namespace NetConnect.CloudSim.Sim.Seeding;

/// <summary>A network interface, standing for a machine.</summary>
public sealed class SeedInterface
{
    public string Name { get; set; } = "";
    public string Subnet { get; set; } = "";
    public string? Address { get; set; }
    public bool Managed { get; set; }
    public List<string> Groups { get; set; } = [];
    public Dictionary<string, string> Tags { get; set; } = [];
}
