using System.Globalization;
using System.Text.Json.Nodes;
using NetConnect.Cli.Running;

namespace NetConnect.Cli.Entities;

/// <summary>The kinds of fields there are.</summary>
internal static class FieldKinds
{
    public static FieldKind Text { get; } = Of("TEXT", given => JsonValue.Create(given[^1]));

    /// <summary>Given once for each, or separated by commas.</summary>
    public static FieldKind Texts { get; } = Of("TEXT,...", given => new JsonArray([.. Split(given).Select(text => (JsonNode)text)]));

    public static FieldKind Number { get; } = Of("N", given =>
        decimal.TryParse(given[^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : throw Bad(given[^1], "a number"));

    public static FieldKind Flag { get; } = Of("yes|no", given => given[^1] switch
    {
        "yes" or "true" => JsonValue.Create(true),
        "no" or "false" => JsonValue.Create(false),
        var other => throw Bad(other, "yes or no"),
    });

    /// <summary><c>KEY=VALUE</c>, each once.</summary>
    public static FieldKind Settings { get; } = Of("KEY=VALUE", given => new JsonObject(given.Select(pair => pair.Split('=', 2) is [var key, var value]
        ? KeyValuePair.Create(key, (JsonNode?)value)
        : throw Bad(pair, "KEY=VALUE"))));

    /// <summary><c>icmp</c>, <c>tcp:443</c>, <c>tcp:443@10.0.0.0/8</c>; <c>nothing</c>.</summary>
    public static FieldKind Filters { get; } = Of("PROTOCOL[:PORTS][@FROM]", given =>
        given is ["nothing"] ? new JsonArray() : new JsonArray([.. Split(given).Select(text => (JsonNode)Filter(text))]));

    /// <summary><c>right:tcp:5432</c>.</summary>
    public static FieldKind Needs { get; } = Of("SIDE:PROTOCOL[:PORTS]", given => new JsonArray([.. Split(given).Select(text => (JsonNode)Need(text))]));

    public static FieldKind Reference(string noun) => new(
        noun.ToUpperInvariant(), async (given, names, cancellationToken) => JsonValue.Create(await names.IdAsync(noun, given[^1], cancellationToken)));

    public static FieldKind References(string noun) => new($"{noun.ToUpperInvariant()},...", async (given, names, cancellationToken) =>
    {
        var ids = new JsonArray();
        foreach (var text in Split(given))
            ids.Add((JsonNode)await names.IdAsync(noun, text, cancellationToken));
        return ids;
    });

    private static FieldKind Of(string helpName, Func<IReadOnlyList<string>, JsonNode?> read) =>
        new(helpName, (given, _, _) => Task.FromResult(read(given)));

    private static IEnumerable<string> Split(IEnumerable<string> given) =>
        given.SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static JsonObject Filter(string text)
    {
        var parts = text.Split('@', 2);
        var filter = Ports(parts[0], text);
        if (parts.Length > 1)
            filter["from"] = parts[1];
        return filter;
    }

    private static JsonObject Need(string text)
    {
        if (text.Split(':', 2) is not ["left" or "right", var what])
            throw Bad(text, "such as right:tcp:5432");
        var need = Ports(what, text);
        need["to"] = text.Split(':', 2)[0];
        return need;
    }

    private static JsonObject Ports(string text, string whole) => text.Split(':') switch
    {
        [{ Length: > 0 } protocol] => new() { ["protocol"] = protocol },
        [{ Length: > 0 } protocol, var ports] => new() { ["protocol"] = protocol, ["ports"] = ports },
        _ => throw Bad(whole, "such as icmp, tcp:443 or udp:8000-8100"),
    };

    private static CliException Bad(string text, string wanted) => new(ExitCodes.Usage, $"{text}: give {wanted}.");
}
