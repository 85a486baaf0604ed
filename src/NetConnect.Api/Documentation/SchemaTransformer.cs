using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NetConnect.Contracts.Shapes;

namespace NetConnect.Api.Documentation;

/// <summary>Brings the contract's own attributes into the schemas: what a text looks like, and which words there are.</summary>
internal sealed class SchemaTransformer : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        LetBeAbsent(schema, context.JsonTypeInfo);
        if (context.JsonPropertyInfo?.AttributeProvider is not { } property)
            return Task.CompletedTask;
        // Of a list, each item is meant.
        var target = schema.Type?.HasFlag(JsonSchemaType.Array) == true && schema.Items is OpenApiSchema items ? items : schema;
        foreach (var attribute in property.GetCustomAttributes(inherit: true))
            Apply(target, attribute);
        return Task.CompletedTask;
    }

    /// <summary>What is not written when there is none is not required, even where the contract's type wants it said.</summary>
    private static void LetBeAbsent(OpenApiSchema schema, JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), inherit: true) == true))
            schema.Required?.Remove(property.Name);
    }

    private static void Apply(OpenApiSchema schema, object attribute)
    {
        if (attribute is OneOfAttribute { Words: var words })
            schema.Enum = [.. words.Select(word => (JsonNode)word), .. IsNullable(schema) ? [JsonNullSentinel.JsonNull] : Array.Empty<JsonNode>()];
        if (attribute is not FormAttribute { Form: var form })
            return;
        var text = TextForms.Of(form);
        (schema.MinLength, schema.MaxLength, schema.Pattern, schema.Format) = (text.Min, text.Max, text.Pattern, text.Format);
        schema.Examples = text.Example is { } example ? [example] : null;
    }

    private static bool IsNullable(OpenApiSchema schema) => schema.Type?.HasFlag(JsonSchemaType.Null) == true;
}
