namespace NetConnect.CloudSim.Sim.Seeding;

/// <summary>A security group; without egress rules it lets everything out, as EC2's do. "default" is the VPC's own.</summary>
public sealed class SeedGroup
{
    public string Name { get; set; } = "";
    public string? Description { get; set; }
    public List<SeedRule> Ingress { get; set; } = [];
    public List<SeedRule>? Egress { get; set; }
    public Dictionary<string, string> Tags { get; set; } = [];
}
