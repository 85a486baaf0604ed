using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using NetConnect.Api.Input;

namespace NetConnect.Api.Documentation;

/// <summary>Schemas of query parameters and headers.</summary>
internal static class FormSchema
{
    public static OpenApiSchema Of(QueryForm form) => new()
    {
        Type = form.Min is null ? JsonSchemaType.String : JsonSchemaType.Integer,
        Format = form.IsId ? "uuid" : null,
        Minimum = form.Min?.ToString(CultureInfo.InvariantCulture),
        Maximum = form.Max?.ToString(CultureInfo.InvariantCulture),
        MinLength = form.Rule?.Min,
        MaxLength = form.Rule?.Max,
        Pattern = PatternOf(form.Rule),
        Enum = form.Words is { } words ? [.. words.Select(word => (JsonNode)word)] : null,
    };

    public static OpenApiSchema Of(HeaderDoc header) => new()
    {
        Type = JsonSchemaType.String,
        Pattern = header.Pattern,
        MaxLength = header.MaxLength,
    };

    // ECMA's regular expressions have no \A and \z.
    private static string? PatternOf(TextRule? rule) => rule?.Pattern?.ToString().Replace(@"\A", "^", StringComparison.Ordinal).Replace(@"\z", "$", StringComparison.Ordinal);
}
