using System.Text.Json.Serialization;

namespace NetConnect.Providers.Linux.Reading;

/// <summary>An address of an interface.</summary>
internal sealed record IpAddress(string Family, string? Local, [property: JsonPropertyName("prefixlen")] int PrefixLength);
