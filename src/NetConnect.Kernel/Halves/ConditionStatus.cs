using System.Text.Json.Serialization;

namespace NetConnect.Kernel.Halves;

/// <summary>Of a condition.</summary>
public enum ConditionStatus
{
    [JsonStringEnumMemberName("True")]
    True,
    [JsonStringEnumMemberName("False")]
    False,
    [JsonStringEnumMemberName("Unknown")]
    Unknown,
}
