namespace NetConnect.CloudSim.Sim.Seeding;

/// <summary>A rule for one CIDR or one group of the same VPC.</summary>
public sealed class SeedRule
{
    public string Protocol { get; set; } = "-1";
    public int? Port { get; set; }
    public int? FromPort { get; set; }
    public int? ToPort { get; set; }
    public string? Cidr { get; set; }
    public string? Group { get; set; }
    public string? Description { get; set; }
}
