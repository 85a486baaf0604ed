using System.Text.Json;

namespace NetConnect.Providers.Linux.Reading;

/// <summary>What kind of interface it is.</summary>
internal sealed record IpLinkInfo(string? InfoKind, JsonElement InfoData)
{
    /// <summary>The identifier of a VXLAN; null for all else.</summary>
    public string? Vni => InfoKind == "vxlan" ? Data("id") : null;

    public string? Data(string name) => InfoData.ValueKind == JsonValueKind.Object && InfoData.TryGetProperty(name, out var value) ? value.ToString() : null;
}
