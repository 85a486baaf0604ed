using System.Text.Json.Serialization;

namespace NetConnect.CloudSim.Cloud.Transit;

/// <summary>A route of a transit gateway; without an attachment it drops what it matches.</summary>
public sealed class TransitRoute
{
    public string Destination { get; set; } = "";
    public string? AttachmentId { get; set; }

    /// <summary>It follows from what is attached; nobody made it.</summary>
    public bool Propagated { get; set; }

    [JsonIgnore] public Cidr Prefix => Cidr.TryParse(Destination)!.Value;
}
