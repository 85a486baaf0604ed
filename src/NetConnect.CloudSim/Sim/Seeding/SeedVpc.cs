namespace NetConnect.CloudSim.Sim.Seeding;

/// <summary>A VPC and what is in it.</summary>
public sealed class SeedVpc
{
    public string Name { get; set; } = "";
    public string Cidr { get; set; } = "";
    public List<string> SecondaryCidrs { get; set; } = [];
    public List<string> SharedWith { get; set; } = [];
    public Dictionary<string, string> Tags { get; set; } = [];
    public List<SeedRouteTable> RouteTables { get; set; } = [];
    public List<SeedAcl> NetworkAcls { get; set; } = [];
    public List<SeedSubnet> Subnets { get; set; } = [];
    public List<SeedGroup> SecurityGroups { get; set; } = [];
    public List<SeedInterface> Interfaces { get; set; } = [];
}
