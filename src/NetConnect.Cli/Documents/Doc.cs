using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetConnect.Cli.Documents;

/// <summary>Members of documents, by path.</summary>
internal static class Doc
{
    private static readonly JsonWriterOptions Writing = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The member behind <c>a.b</c>; undefined when something on the way is absent.</summary>
    public static JsonElement At(this JsonElement document, string path)
    {
        var at = document;
        foreach (var name in path.Split('.'))
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
                return default;
        return at;
    }

    /// <summary>The text there; empty when absent or null.</summary>
    public static string Text(this JsonElement document, string path) => document.At(path).AsText();

    public static string AsText(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        _ => value.GetRawText(),
    };

    public static IEnumerable<JsonElement> Items(this JsonElement document, string path) =>
        document.At(path) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    public static string Print(JsonElement document)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Writing))
            document.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
