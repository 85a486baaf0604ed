using System.Text.Json;

namespace NetConnect.Cli.Documents;

/// <summary>How values read.</summary>
internal static class Shows
{
    public static string Time(JsonElement time) => time.ValueKind == JsonValueKind.String && time.TryGetDateTimeOffset(out var at)
        ? at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)
        : time.AsText();

    /// <summary>Filters: <c>icmp, tcp 443 from 10.0.0.0/8</c>.</summary>
    public static string Filters(JsonElement filters) => filters.ValueKind != JsonValueKind.Array
        ? ""
        : filters.GetArrayLength() == 0 ? "nothing" : string.Join(", ", filters.EnumerateArray().Select(Filter));

    public static string Filter(JsonElement filter) =>
        filter.Text("protocol") + Behind(" ", filter.Text("ports")) + Behind(" from ", filter.Text("from"));

    public static string Needs(JsonElement needs) => needs.ValueKind != JsonValueKind.Array
        ? ""
        : string.Join(", ", needs.EnumerateArray().Select(need => $"{Filter(need)} into {need.Text("to")}"));

    public static string Prefixes(JsonElement used) => used.ValueKind != JsonValueKind.Array
        ? ""
        : string.Join("\n", used.EnumerateArray().Select(Prefix));

    public static string Overlaps(JsonElement overlaps) => overlaps.ValueKind != JsonValueKind.Array
        ? ""
        : string.Join("\n", overlaps.EnumerateArray().Select(overlap => $"{Prefix(overlap.At("wider"))} and {Prefix(overlap.At("narrower"))}"));

    private static string Prefix(JsonElement used) => $"{used.Text("prefix")} {used.Text("name")}";

    public static string Settings(JsonElement settings) => settings.ValueKind != JsonValueKind.Object
        ? ""
        : string.Join("\n", settings.EnumerateObject().Select(setting => $"{setting.Name}={setting.Value.AsText()}"));

    /// <summary>What does not hold comes with its reason.</summary>
    public static string Conditions(JsonElement conditions) => conditions.ValueKind != JsonValueKind.Array
        ? ""
        : string.Join("\n", conditions.EnumerateArray().Select(c => $"{c.Text("type")}={c.Text("status")} {c.Text("reason")}: {c.Text("message")}"));

    public static string Monthly(JsonElement cost) =>
        cost.ValueKind == JsonValueKind.Object ? $"{cost.Text("monthly")} {cost.Text("currency")} a month at {cost.Text("at_gb")} GB" : "";

    public static string Approval(JsonElement approval) =>
        approval.ValueKind == JsonValueKind.Object ? $"by {approval.Text("by")} ({approval.Text("how")})" : "open";

    public static string Count(JsonElement items) =>
        items.ValueKind == JsonValueKind.Array ? items.GetArrayLength().ToString(System.Globalization.CultureInfo.InvariantCulture) : "";

    public static string Json(JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? "" : value.GetRawText();

    private static string Behind(string word, string text) => text.Length == 0 ? "" : word + text;
}
