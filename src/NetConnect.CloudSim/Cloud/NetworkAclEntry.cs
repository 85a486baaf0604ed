using System.Text.Json.Serialization;

namespace NetConnect.CloudSim.Cloud;

/// <summary>A numbered rule of a network ACL; the lowest number that matches decides.</summary>
public sealed class NetworkAclEntry
{
    public int Number { get; set; }
    public bool Egress { get; set; }

    /// <summary>The protocol number as text, or "-1" for all.</summary>
    public string Protocol { get; set; } = "-1";
    public bool Allow { get; set; }
    public string Block { get; set; } = "0.0.0.0/0";
    public int? FromPort { get; set; }
    public int? ToPort { get; set; }
    public int? IcmpType { get; set; }
    public int? IcmpCode { get; set; }

    [JsonIgnore] public Cidr Prefix => Cidr.TryParse(Block)!.Value;
}
