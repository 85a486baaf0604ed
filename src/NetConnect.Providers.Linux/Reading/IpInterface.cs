using System.Text.Json.Serialization;

namespace NetConnect.Providers.Linux.Reading;

/// <summary>An interface as <c>ip -j -d addr</c> shows it.</summary>
internal sealed record IpInterface(
    [property: JsonPropertyName("ifname")] string Name,
    string[] Flags,
    int Mtu,
    [property: JsonPropertyName("ifalias")] string? Alias,
    string? Address,
    [property: JsonPropertyName("linkinfo")] IpLinkInfo? Info,
    IpAddress[]? AddrInfo)
{
    /// <summary>Switched on; a tunnel without carrier can't be.</summary>
    public bool IsUp => Flags?.Contains("UP") == true && !Flags.Contains("NO-CARRIER");

    public IEnumerable<IpAddress> Ipv4 => (AddrInfo ?? []).Where(address => address.Family == "inet" && address.Local is not null);
}
