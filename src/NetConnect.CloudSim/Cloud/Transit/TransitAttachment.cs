using System.Text.Json.Serialization;

namespace NetConnect.CloudSim.Cloud.Transit;

/// <summary>What hangs on a transit gateway: a VPC, or another gateway. Two accounts may see one; each has its own tags on it.</summary>
public sealed class TransitAttachment : LivingObject
{
    public string GatewayId { get; set; } = "";
    public string GatewayOwner { get; set; } = "";
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Of an attached VPC, which belongs to the owner of the attachment; null for a peering.</summary>
    public string? VpcId { get; set; }
    public List<string> SubnetIds { get; set; } = [];
    public bool Dns { get; set; } = true;
    public bool ApplianceMode { get; set; }

    /// <summary>The gateway at the other end of a peering; null for a VPC.</summary>
    public TransitPeer? Peer { get; set; }

    /// <summary>Whatever its gateway does by default with new ones is still to be done.</summary>
    public bool DefaultsDue { get; set; }

    [JsonIgnore] public bool IsPeering => Peer is not null;
    [JsonIgnore] public override bool IsTerminal => State is TransitState.Deleted or TransitState.Rejected or TransitState.Failed;

    /// <summary>Packets pass it.</summary>
    [JsonIgnore] public bool Carries => State is TransitState.Available or TransitState.Modifying;

    public bool IsOn(string gatewayId) => GatewayId == gatewayId || Peer?.GatewayId == gatewayId;

    /// <summary>What is attached, seen from a gateway.</summary>
    public string ResourceOf(string gatewayId) => VpcId ?? (GatewayId == gatewayId ? Peer!.GatewayId : GatewayId);
}
