using System.Text.Json;

namespace NetConnect.OpenApi.Checks;

/// <summary>The document, as a judge of what goes over the wire.</summary>
public sealed class OpenApiContract
{
    private readonly SchemaCheck _schemas;

    public OpenApiContract(string json)
    {
        Document = JsonDocument.Parse(json).RootElement;
        _schemas = new(Document);
        Operations =
        [
            .. from path in Document.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               select new DocumentedOperation(path.Name, operation.Name.ToUpperInvariant(), operation.Value),
        ];
    }

    public JsonElement Document { get; }

    public IReadOnlyList<DocumentedOperation> Operations { get; }

    /// <summary>The operation that a request asks for; a HEAD is a GET without its body.</summary>
    public DocumentedOperation? Find(string method, string path) =>
        Operations.FirstOrDefault(operation => operation.Method == (method == "HEAD" ? "GET" : method) && operation.IsAt(path));

    /// <summary>What is wrong with an answer: its status, its media type, its body.</summary>
    public IEnumerable<string> JudgeAnswer(DocumentedOperation operation, string status, string? mediaType, string body)
    {
        if (!operation.Json.GetProperty("responses").TryGetProperty(status, out var response))
            return [$"status {status} is not documented: {body}"];
        if (!response.TryGetProperty("content", out var content))
            return body.Length == 0 ? [] : [$"status {status} has no body in the document, but {body}"];
        if (mediaType is null || !content.TryGetProperty(mediaType, out var media))
            return [$"status {status} is documented without {mediaType ?? "an empty body"}"];
        return mediaType == "text/event-stream" || body.Length == 0 ? [] : Compare(body, media.GetProperty("schema"));
    }

    /// <summary>What is wrong with a body that the server took.</summary>
    public IEnumerable<string> JudgeTakenBody(DocumentedOperation operation, string? mediaType, string body)
    {
        if (!operation.Json.TryGetProperty("requestBody", out var documented))
            return body.Length == 0 ? [] : ["took a body that the document does not know"];
        if (body.Length == 0)
            return documented.TryGetProperty("required", out var required) && required.GetBoolean() ? ["took no body where one is needed"] : [];
        return mediaType is not null && documented.GetProperty("content").TryGetProperty(mediaType, out var media)
            ? mediaType.EndsWith("json", StringComparison.Ordinal) ? Compare(body, media.GetProperty("schema")) : []
            : [$"took a body of {mediaType}"];
    }

    /// <summary>Headers that a documented answer lacks, or has beyond the document.</summary>
    public static IEnumerable<string> JudgeHeaders(DocumentedOperation operation, string status, IReadOnlySet<string> present)
    {
        var documented = operation.Json.GetProperty("responses").GetProperty(status).TryGetProperty("headers", out var headers)
            ? headers.EnumerateObject().Select(header => header.Name).ToHashSet(StringComparer.OrdinalIgnoreCase)
            : [];
        foreach (var name in new[] { "Location", "ETag", "Preference-Applied" })
        {
            if (present.Contains(name) && !documented.Contains(name))
                yield return $"status {status} has the header {name}, which is not documented";
            if (!present.Contains(name) && documented.Contains(name) && name != "Preference-Applied")
                yield return $"status {status} lacks the documented header {name}";
        }
    }

    private List<string> Compare(string body, JsonElement schema)
    {
        using var value = JsonDocument.Parse(body);
        return [.. _schemas.Compare(value.RootElement, schema)];
    }
}
