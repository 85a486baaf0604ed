using System.Globalization;
using System.Text.Json;
using NetConnect.Model.Addresses;
using NetConnect.Model.Entities;

namespace NetConnect.Providers.Linux.Reading;

/// <summary>Right-hand sides of nft's matches, in our terms; null for what our rules never say.</summary>
internal static class NftValue
{
    public static Cidr? Prefix(JsonElement right)
    {
        var text = right.ValueKind == JsonValueKind.String ? $"{right.GetString()}/32"
            : right.ValueKind == JsonValueKind.Object && right.TryGetProperty("prefix", out var prefix)
                ? string.Create(CultureInfo.InvariantCulture, $"{prefix.GetProperty("addr").GetString()}/{prefix.GetProperty("len").GetInt32()}")
                : null;
        return Cidr.TryParse(text, out var cidr) ? cidr : null;
    }

    public static Protocol? Protocol(JsonElement right) => right.ValueKind == JsonValueKind.String
        ? right.GetString() switch
        {
            "tcp" => Model.Entities.Protocol.Tcp,
            "udp" => Model.Entities.Protocol.Udp,
            "icmp" => Model.Entities.Protocol.Icmp,
            _ => null,
        }
        : null;

    public static PortRange? Ports(JsonElement right) => right.ValueKind switch
    {
        JsonValueKind.Number => new(right.GetInt32(), right.GetInt32()),
        JsonValueKind.Object when right.TryGetProperty("range", out var range) => new(range[0].GetInt32(), range[1].GetInt32()),
        _ => null,
    };
}
