namespace NetConnect.CloudSim.Sim.Seeding;

/// <summary>A region with its VPCs.</summary>
public sealed class SeedRegion
{
    public string Name { get; set; } = "";
    public List<SeedVpc> Vpcs { get; set; } = [];
}
