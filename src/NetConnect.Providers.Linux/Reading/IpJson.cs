using System.Text.Json;

namespace NetConnect.Providers.Linux.Reading;

/// <summary>How iproute2 writes JSON.</summary>
internal static class IpJson
{
    public static JsonSerializerOptions Options { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}
