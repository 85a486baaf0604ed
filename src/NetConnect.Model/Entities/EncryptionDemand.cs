using System.Text.Json.Serialization;

namespace NetConnect.Model.Entities;

/// <summary>Who must encrypt the traffic: a tunnel of ours, the provider's fabric, or nobody.</summary>
public enum EncryptionDemand
{
    [JsonStringEnumMemberName("none")]
    None,
    [JsonStringEnumMemberName("provider")]
    Provider,
    [JsonStringEnumMemberName("tunnel")]
    Tunnel,
}
