using System.Text.Json.Serialization;

namespace NetConnect.Model.Entities;

/// <summary>A transport protocol, or any.</summary>
public enum Protocol
{
    [JsonStringEnumMemberName("tcp")]
    Tcp,
    [JsonStringEnumMemberName("udp")]
    Udp,
    [JsonStringEnumMemberName("icmp")]
    Icmp,
    [JsonStringEnumMemberName("any")]
    Any,
}
