using NetConnect.CloudSim.Cloud;
using NetConnect.CloudSim.Faults;

namespace NetConnect.CloudSim.Sim.Seeding;

/// <summary>A small world to start with. Everything is found again by its name, so the same seed may be planted twice.</summary>
public sealed class SeedDocument
{
    public List<SeedAccount> Accounts { get; set; } = [];
    public List<SeedPeering> Peerings { get; set; } = [];

    /// <summary>Trust policies; a role that isn't named here may be assumed by anybody.</summary>
    public List<RolePolicy> Roles { get; set; } = [];
    /// <summary>In force as soon as the seed is planted; they count from the beginning each time it is.</summary>
    public List<FaultRule> Faults { get; set; } = [];
    public Settings? Settings { get; set; }
}
