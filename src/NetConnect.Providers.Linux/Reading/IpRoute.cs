namespace NetConnect.Providers.Linux.Reading;

/// <summary>A route as <c>ip -j route</c> shows it.</summary>
internal sealed record IpRoute(string? Dst, string? Dev, string? Gateway, string? Protocol, string? Type, string[]? Flags);
