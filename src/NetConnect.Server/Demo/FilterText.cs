using NetConnect.Contracts.Resources;

namespace NetConnect.Server.Demo;

/// <summary>Filters in a few words.</summary>
internal static class FilterText
{
    public static string Of(IEnumerable<L4FilterDto>? filters) =>
        filters?.ToList() is { Count: > 0 } some ? string.Join(", ", some.Select(Of)) : "nothing";

    private static string Of(L4FilterDto filter) =>
        filter.Protocol + (filter.Ports is null ? "" : $" {filter.Ports}") + (filter.From is null ? "" : $" from {filter.From}");
}
