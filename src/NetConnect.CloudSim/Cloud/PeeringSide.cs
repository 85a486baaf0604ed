using System.Text.Json.Serialization;

namespace NetConnect.CloudSim.Cloud;

/// <summary>One end of a peering: which VPC of which account and region.</summary>
public sealed class PeeringSide
{
    public string Account { get; set; } = "";
    public string Region { get; set; } = "";
    public string VpcId { get; set; } = "";
    public bool DnsResolution { get; set; }

    [JsonIgnore] public (string Account, string Region, string VpcId) Key => (Account, Region, VpcId);
    public bool IsIn(string account, string region) => Account == account && Region == region;
}
