using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Sim.Seeding;

/// <summary>A network ACL; the one named "default" is the VPC's own.</summary>
public sealed class SeedAcl
{
    public string Name { get; set; } = "";
    public List<NetworkAclEntry> Entries { get; set; } = [];
    public Dictionary<string, string> Tags { get; set; } = [];
}
