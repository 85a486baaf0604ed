using System.Text.Json;
using NetConnect.Cli.Documents;
using NetConnect.Cli.Entities;
using NetConnect.Cli.Running;

namespace NetConnect.Cli.Names;

/// <summary>Names to ids and back; each list is read once in a command, when it is needed.</summary>
internal sealed class NameBook(Session session)
{
    private readonly Dictionary<string, IReadOnlyList<JsonElement>> _lists = [];

    /// <summary>Reads what the columns refer to.</summary>
    public async Task LearnAsync(IEnumerable<Column> columns, CancellationToken cancellationToken)
    {
        foreach (var noun in columns.Select(column => column.Refers).OfType<string>().Distinct())
            await AllAsync(noun, cancellationToken);
    }

    public async Task<IReadOnlyList<JsonElement>> AllAsync(string noun, CancellationToken cancellationToken)
    {
        if (!_lists.TryGetValue(noun, out var list))
            _lists[noun] = list = await Lists.AllAsync(session, EntitySpecs.Of(noun).Path, "", cancellationToken);
        return list;
    }

    /// <summary>The name of an id; the id itself when nothing is known of it.</summary>
    public string NameOf(string noun, string id) => Find(noun, id) is { ValueKind: JsonValueKind.Object } known ? known.Text("name") : id;

    /// <summary>What was read of an id; undefined when nothing was.</summary>
    public JsonElement Find(string noun, string id) =>
        _lists.TryGetValue(noun, out var list) ? list.FirstOrDefault(item => item.Text("id") == id) : default;

    /// <summary>The id of what was named: an id, a name, or <c>SERVICE/NAME</c>.</summary>
    public async Task<string> IdAsync(string noun, string text, CancellationToken cancellationToken) =>
        Guid.TryParseExact(text, "D", out _) ? text : (await FindAsync(noun, text, cancellationToken)).Text("id");

    private async Task<JsonElement> FindAsync(string noun, string text, CancellationToken cancellationToken)
    {
        var list = await AllAsync(noun, cancellationToken);
        var found = list.Where(item => item.Text("name") == text).ToList();
        if (found.Count == 0)
            found = await OfServiceAsync(list, text, cancellationToken);
        if (found.Count == 0)
            found = [.. list.Where(item => item.Text("name").Equals(text, StringComparison.OrdinalIgnoreCase))];
        return found switch
        {
            [var only] => only,
            [] => throw new CliException(ExitCodes.NotFound, Unknown(noun, text, list)),
            _ => throw new CliException(ExitCodes.Usage, await AmbiguousAsync(noun, text, found, cancellationToken)),
        };
    }

    // A name may hold a slash itself: that is why the whole text is looked for first.
    private async Task<List<JsonElement>> OfServiceAsync(IReadOnlyList<JsonElement> list, string text, CancellationToken cancellationToken)
    {
        if (text.Split('/', 2) is not [var service, var name])
            return [];
        await AllAsync("service", cancellationToken);
        return [.. list.Where(item => item.Text("name") == name && NameOf("service", item.Text("service")) == service)];
    }

    private static string Unknown(string noun, string text, IReadOnlyList<JsonElement> list)
    {
        var names = list.Select(item => item.Text("name")).ToList();
        var near = Closeness.Near(text, names);
        if (near.Count > 0)
            return $"There is no {noun} {text}. Did you mean {string.Join(", ", near.Take(3))}?";
        return names.Count == 0
            ? $"There is no {noun} {text}; there is none at all that you may see."
            : $"There is no {noun} {text}. There are: {string.Join(", ", names.Distinct().Order(StringComparer.Ordinal).Take(10))}{(names.Count > 10 ? ", ..." : "")}";
    }

    private async Task<string> AmbiguousAsync(string noun, string text, List<JsonElement> found, CancellationToken cancellationToken)
    {
        await AllAsync("service", cancellationToken);
        var lines = found.Select(item => $"  {item.Text("id")}  {Place(item)}");
        return $"There are {found.Count} called {text}: name the {noun} as SERVICE/NAME, or by its id.\n{string.Join('\n', lines)}";
    }

    private string Place(JsonElement item) => item.Text("service") is { Length: > 0 } service
        ? $"{NameOf("service", service)}/{item.Text("name")}  {item.Text("subnet")}".TrimEnd()
        : $"{item.Text("name")}  {item.Text("subnet")}  of {string.Join(", ", item.Items("owners").Select(owner => owner.AsText()))}";
}
