namespace NetConnect.CloudSim.Sim.Seeding;

/// <summary>A subnet; without a route table it uses the main one, without an ACL the default one.</summary>
public sealed class SeedSubnet
{
    public string Name { get; set; } = "";
    public string Cidr { get; set; } = "";
    public string? Zone { get; set; }
    public string? RouteTable { get; set; }
    public string? NetworkAcl { get; set; }
    public Dictionary<string, string> Tags { get; set; } = [];
}
