using NetConnect.CloudSim.Cloud;

namespace NetConnect.CloudSim.Sim.Seeding;

/// <summary>A peering between two VPCs, each named as account/region/name.</summary>
public sealed class SeedPeering
{
    public string Name { get; set; } = "";
    public string Requester { get; set; } = "";
    public string Accepter { get; set; } = "";
    public string State { get; set; } = PeeringState.Active;
    public Dictionary<string, string> Tags { get; set; } = [];
}
