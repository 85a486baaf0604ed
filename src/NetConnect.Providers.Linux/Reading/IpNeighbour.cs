namespace NetConnect.Providers.Linux.Reading;

/// <summary>A neighbour that somebody put there.</summary>
internal sealed record IpNeighbour(string? Dst, string? Dev, string? Lladdr);
