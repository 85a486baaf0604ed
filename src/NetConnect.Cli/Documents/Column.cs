using System.Text.Json;
using NetConnect.Cli.Names;

namespace NetConnect.Cli.Documents;

/// <summary>One thing to show of a document.</summary>
/// <param name="Path">The member.</param>
/// <param name="Show">How it reads; its text when absent.</param>
/// <param name="Refers">The noun that its ids are of: shown by name.</param>
internal sealed record Column(string Title, string Path, Func<JsonElement, string>? Show = null, string? Refers = null)
{
    public string Of(JsonElement document, NameBook names)
    {
        var value = document.At(Path);
        if (Show is not null)
            return Show(value);
        return value.ValueKind == JsonValueKind.Array
            ? string.Join(", ", value.EnumerateArray().Select(item => Named(item, names)))
            : Named(value, names);
    }

    private string Named(JsonElement value, NameBook names) =>
        Refers is null ? value.AsText() : names.NameOf(Refers, value.AsText());
}
