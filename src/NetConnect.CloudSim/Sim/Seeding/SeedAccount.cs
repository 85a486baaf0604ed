using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Sim.Seeding;

/// <summary>An account with its regions.</summary>
public sealed class SeedAccount
{
    public string Id { get; set; } = "";
    public Limits? Limits { get; set; }
    public List<SeedKey> AccessKeys { get; set; } = [];
    public List<SeedRegion> Regions { get; set; } = [];
}
