using System.Text.Json.Serialization;

namespace NetConnect.CloudSim.Cloud.Transit;

/// <summary>A router that VPCs of one region attach to, perhaps of several accounts.</summary>
public sealed class TransitGateway : LivingObject
{
    public string Description { get; set; } = "";
    public DateTimeOffset CreatedAt { get; set; }
    public long Asn { get; set; } = 64512;
    public bool AutoAccept { get; set; }
    public bool DefaultAssociation { get; set; } = true;
    public bool DefaultPropagation { get; set; } = true;
    public bool VpnEcmp { get; set; } = true;
    public bool Dns { get; set; } = true;
    public bool Multicast { get; set; }

    /// <summary>The table that was made with it; none when both defaults were off from the beginning.</summary>
    public string? DefaultTable { get; set; }

    [JsonIgnore] public string Arn => $"arn:aws:ec2:{Region}:{Owner}:transit-gateway/{Id}";
    [JsonIgnore] public override bool IsTerminal => State == TransitState.Deleted;
}
