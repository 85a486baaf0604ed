using System.Text.Json;

namespace NetConnect.OpenApi.Checks;

/// <summary>One operation of the document.</summary>
public sealed record DocumentedOperation(string Path, string Method, JsonElement Json)
{
    public string Id => Json.GetProperty("operationId").GetString()!;

    public IReadOnlyCollection<string> Statuses => [.. Json.GetProperty("responses").EnumerateObject().Select(response => response.Name)];

    public IEnumerable<(string Name, string In)> Parameters => !Json.TryGetProperty("parameters", out var parameters)
        ? []
        : parameters.EnumerateArray().Select(parameter => (parameter.GetProperty("name").GetString()!, parameter.GetProperty("in").GetString()!));

    /// <summary>Whether this is the operation at the path: each part is the same, or a parameter.</summary>
    public bool IsAt(string path)
    {
        var (own, given) = (Path.Split('/'), path.Split('/'));
        return own.Length == given.Length && own.Zip(given).All(pair => pair.First.StartsWith('{') ? pair.Second.Length > 0 : pair.First == pair.Second);
    }
}
