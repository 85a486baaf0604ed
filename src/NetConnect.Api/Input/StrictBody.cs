using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NetConnect.Model.Outcomes;

namespace NetConnect.Api.Input;

/// <summary>Reads a request body as JSON, strictly: media type, size, depth, repeated members and broken text are checked here.</summary>
public static class StrictBody
{
    /// <summary>256 KiB.</summary>
    public const int MaxBytes = 256 * 1024;

    private const string Json = "application/json";

    private static readonly string[] Yaml = ["application/yaml", "application/x-yaml", "text/yaml"];

    private static readonly HashSet<string> ManifestNumbers = ["min", "min_bandwidth_mbps", "max_monthly_cost", "expected_gb"];

    private static readonly HashSet<string> ManifestFlags = ["protected"];

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <summary>The body; an empty one is a fault.</summary>
    public static Task<Outcome<JsonDocument>> ReadAsync(HttpRequest request) => ReadAsync(request, empty: null, Json);

    /// <summary>The body; an empty one means an empty object. For actions whose members may all be absent.</summary>
    public static Task<Outcome<JsonDocument>> ReadOptionalAsync(HttpRequest request) => ReadAsync(request, empty: "{}", Json);

    /// <summary>A merge-patch, under its own media type or as plain JSON.</summary>
    public static Task<Outcome<JsonDocument>> ReadPatchAsync(HttpRequest request) => ReadAsync(request, empty: null, Json, MergePatch.MediaType);

    /// <summary>A manifest: YAML under one of its media types, or JSON.</summary>
    public static async Task<Outcome<JsonDocument>> ReadManifestAsync(HttpRequest request)
    {
        if (!IsOneOf(Yaml, request))
            return await ReadAsync(request, empty: null, [Json, .. Yaml]);
        if (await ReadBytesAsync(request) is not { Value: { } bytes })
            return TooLarge;
        var json = new YamlText(ManifestNumbers, ManifestFlags).Read(bytes);
        return json.Value is { } text ? Parse(text) : json.Fault!;
    }

    /// <summary>The bytes of the body, whatever they are; not more of them than a body may have.</summary>
    public static async Task<Outcome<byte[]>> ReadBytesAsync(HttpRequest request) =>
        !(request.ContentLength > MaxBytes) && await ReadBytesAsync(request.Body, request.HttpContext.RequestAborted) is { } bytes
            ? bytes
            : TooLarge;

    private static async Task<Outcome<JsonDocument>> ReadAsync(HttpRequest request, string? empty, params string[] types)
    {
        if (request.ContentLength > MaxBytes)
            return TooLarge;
        if (request.ContentType is not null && !IsOneOf(types, request))
            return NotJson(types);
        if (await ReadBytesAsync(request.Body, request.HttpContext.RequestAborted) is not { } bytes)
            return TooLarge;
        if (bytes.Length == 0)
            return empty is null ? Malformed("The body is empty: send a JSON object.") : JsonDocument.Parse(empty);
        return IsOneOf(types, request) ? Parse(bytes) : NotJson(types);
    }

    private static Fault TooLarge => new(FaultKind.TooLarge, "The body is larger than 256 KiB: send less at once.");

    private static Fault NotJson(string[] types) =>
        new(FaultKind.UnsupportedMediaType, $"Send the body as `Content-Type: {string.Join("` or `", types)}` (UTF-8).");

    private static Fault Malformed(string detail) => new(FaultKind.Malformed, detail);

    private static bool IsOneOf(string[] types, HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && types.Any(known => type.MediaType.Equals(known, StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.Count == 0;

    /// <summary>The whole body, or none when it is too large; a body without a length is cut off at the limit too.</summary>
    private static async Task<byte[]?> ReadBytesAsync(Stream body, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > MaxBytes)
                return null;
            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }

    private static Outcome<JsonDocument> Parse(byte[] bytes)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(bytes, Options);
        }
        catch (JsonException exception)
        {
            return Malformed(FormattableString.Invariant(
                $"The body is not valid JSON of at most {Options.MaxDepth} levels: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}."));
        }

        var faults = new InputFaults();
        StrictText.Check(document.RootElement, "", faults);
        if (!faults.Any)
            return document;
        document.Dispose();
        return faults.ToFault();
    }
}
