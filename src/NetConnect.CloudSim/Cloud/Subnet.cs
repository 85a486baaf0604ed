using System.Text.Json.Serialization;

namespace NetConnect.CloudSim.Cloud;

/// <summary>A part of a VPC's prefix in one availability zone.</summary>
public sealed class Subnet : CloudObject
{
    public string VpcId { get; set; } = "";
    public string Block { get; set; } = "";
    public string Zone { get; set; } = "";

    [JsonIgnore] public Cidr Prefix => Cidr.TryParse(Block)!.Value;
}
