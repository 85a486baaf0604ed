using System.Text.Json;
using NetConnect.Cli.Running;

namespace NetConnect.Cli.Documents;

/// <summary>Lists to their end, as documents.</summary>
internal static class Lists
{
    private const int LargestPage = 500;

    /// <param name="query">Filters: <c>&amp;name=value</c>, escaped.</param>
    public static async Task<IReadOnlyList<JsonElement>> AllAsync(Session session, string path, string query, CancellationToken cancellationToken)
    {
        var items = new List<JsonElement>();
        var cursor = "";
        do
        {
            var page = await session.GetAsync($"{path}?limit={LargestPage}{query}{cursor}", cancellationToken);
            items.AddRange(page.Items("items"));
            cursor = page.Text("next_cursor") is { Length: > 0 } next ? $"&cursor={Uri.EscapeDataString(next)}" : "";
        }
        while (cursor.Length > 0);
        return items;
    }

    /// <summary>Whole lists have the shape of the API's pages, so that programs read both alike.</summary>
    public static JsonElement AsPage(IEnumerable<JsonElement> items) =>
        JsonElement.Parse($$"""{"items":[{{string.Join(',', items.Select(item => item.GetRawText()))}}],"next_cursor":null}""");
}
