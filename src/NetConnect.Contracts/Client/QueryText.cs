using System.Globalization;

namespace NetConnect.Contracts.Client;

/// <summary>Query strings of what was given, escaped.</summary>
internal static class QueryText
{
    public static string Of(ListOptions? options) => options is null ? "" : Join(
    [
        ("limit", options.Limit?.ToString(CultureInfo.InvariantCulture)),
        ("cursor", options.Cursor),
        ("service", options.Service),
        ("name", options.Name),
        ("state", options.State),
        ("status", options.Status),
        ("health", options.Health),
        ("resource", options.Resource),
    ]);

    public static string OfPath(string protocol, int? port) =>
        Join([("protocol", protocol), ("port", port?.ToString(CultureInfo.InvariantCulture))]);

    private static string Join(IEnumerable<(string Name, string? Value)> parts)
    {
        var given = parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
        return given.Count == 0 ? "" : "?" + string.Join('&', given);
    }
}
