using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace NetConnect.Providers.Aws.Ram;

/// <summary>Walking through RAM's JSON: absent members read as empty.</summary>
internal static class RamJson
{
    public static string Text(this JsonObject item, string name) => item[name] is JsonValue value ? value.ToString() : "";

    public static IEnumerable<JsonObject> List(this JsonObject item, string name) => item[name] is JsonArray list ? list.OfType<JsonObject>() : [];

    public static JsonArray Array(params IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    public static ImmutableSortedDictionary<string, string> Tags(this JsonObject item) =>
        item.List("tags").ToImmutableSortedDictionary(tag => tag.Text("key"), tag => tag.Text("value"), StringComparer.Ordinal);
}
