using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NetConnect.OpenApi.Checks;

/// <summary>Holds values against schemas: the part of JSON Schema that the document uses, and a keyword that it does not know is an error.</summary>
internal sealed class SchemaCheck(JsonElement document)
{
    private static readonly HashSet<string> Silent =
        ["description", "example", "examples", "title", "default", "properties", "required", "additionalProperties"];

    /// <summary>All differences, each with the place in the value.</summary>
    public IEnumerable<string> Compare(JsonElement value, JsonElement schema, string at = "") =>
        MembersOf(schema, value, at).Concat(schema.EnumerateObject().SelectMany(keyword => Compare(value, keyword, at)));

    private IEnumerable<string> Compare(JsonElement value, JsonProperty keyword, string at) => keyword.Name switch
    {
        "$ref" => Compare(value, Resolve(keyword.Value.GetString()!), at),
        "allOf" => keyword.Value.EnumerateArray().SelectMany(part => Compare(value, part, at)),
        "oneOf" or "anyOf" => OneOf(value, keyword.Value, at),
        "type" => If(TypesOf(keyword.Value).Any(type => IsOf(value, type)), at, $"is no {keyword.Value.GetRawText()}: {value.GetRawText()}"),
        "enum" => If(keyword.Value.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)), at, $"{value.GetRawText()} is no word of {keyword.Value.GetRawText()}"),
        "pattern" => IfText(value, text => Regex.IsMatch(text, keyword.Value.GetString()!, RegexOptions.ECMAScript), at, $"does not match {keyword.Value}"),
        "format" => IfText(value, text => HasFormat(text, keyword.Value.GetString()!), at, $"is no {keyword.Value}"),
        "minLength" => IfText(value, text => text.EnumerateRunes().Count() >= keyword.Value.GetInt32(), at, "is too short"),
        "maxLength" => IfText(value, text => text.EnumerateRunes().Count() <= keyword.Value.GetInt32(), at, "is too long"),
        "minimum" => IfNumber(value, number => number >= keyword.Value.GetDecimal(), at, "is too small"),
        "maximum" => IfNumber(value, number => number <= keyword.Value.GetDecimal(), at, "is too large"),
        "minItems" => If(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetInt32(), at, "has too few items"),
        "maxItems" => If(value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= keyword.Value.GetInt32(), at, "has too many items"),
        "items" => value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().SelectMany((item, i) => Compare(item, keyword.Value, string.Create(CultureInfo.InvariantCulture, $"{at}/{i}")))
            : [],
        var known when Silent.Contains(known) => [],
        var unknown => [$"The document uses `{unknown}`, which this check does not know."],
    };

    /// <summary>Members are judged together: those that are there, those that must be, and those that nobody knows.</summary>
    private IEnumerable<string> MembersOf(JsonElement schema, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var name in schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(name => name.GetString()!) : [])
            if (!value.TryGetProperty(name, out _))
                yield return $"{at}/{name} is missing";
        var known = schema.TryGetProperty("properties", out var properties) ? properties : default;
        var others = schema.TryGetProperty("additionalProperties", out var additional) && additional.ValueKind == JsonValueKind.Object ? additional : default;
        if (known.ValueKind == JsonValueKind.Undefined && others.ValueKind == JsonValueKind.Undefined)
            yield break;
        foreach (var member in value.EnumerateObject())
        {
            var isKnown = known.ValueKind == JsonValueKind.Object && known.TryGetProperty(member.Name, out _);
            if (!isKnown && others.ValueKind == JsonValueKind.Undefined)
                yield return $"{at}/{member.Name} is not in the document";
            else
                foreach (var difference in Compare(member.Value, isKnown ? known.GetProperty(member.Name) : others, $"{at}/{member.Name}"))
                    yield return difference;
        }
    }

    private List<string> OneOf(JsonElement value, JsonElement choices, string at)
    {
        var differences = choices.EnumerateArray().Select(choice => Compare(value, choice, at).ToList()).ToList();
        return differences.MinBy(list => list.Count)!;
    }

    private JsonElement Resolve(string reference) => reference[2..].Split('/').Aggregate(document, (element, name) => element.GetProperty(name));

    private static IEnumerable<string> TypesOf(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(item => item.GetString()!) : [type.GetString()!];

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => false,
    };

    private static bool HasFormat(string text, string format) => format switch
    {
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _) && text.EndsWith('Z'),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        _ => true,
    };

    private static IEnumerable<string> IfText(JsonElement value, Func<string, bool> holds, string at, string fault) =>
        If(value.ValueKind != JsonValueKind.String || holds(value.GetString()!), at, $"{fault}: {value.GetRawText()}");

    private static IEnumerable<string> IfNumber(JsonElement value, Func<decimal, bool> holds, string at, string fault) =>
        If(value.ValueKind != JsonValueKind.Number || holds(value.GetDecimal()), at, $"{fault}: {value.GetRawText()}");

    private static IEnumerable<string> If(bool holds, string at, string fault) => holds ? [] : [$"{(at.Length == 0 ? "/" : at)} {fault}"];
}
