using System.Text.Json.Serialization;

namespace NetConnect.CloudSim.Cloud;

/// <summary>One prefix of a VPC, with the id of its association.</summary>
public sealed class VpcCidr
{
    public string AssociationId { get; set; } = "";
    public string Block { get; set; } = "";

    [JsonIgnore] public Cidr Prefix => Cidr.TryParse(Block)!.Value;
}
