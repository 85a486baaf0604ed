using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NetConnect.Api.Input;
using NetConnect.Api.Waiting;

namespace NetConnect.Api.Documentation;

/// <summary>Adds to an operation what can't be told from its types: query, headers, examples, what each status means.</summary>
internal sealed class OperationTransformer : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<OperationDoc>().LastOrDefault() is not { } doc)
            return Task.CompletedTask;
        var method = context.Description.HttpMethod!;
        var waits = context.Description.ActionDescriptor.EndpointMetadata.OfType<Waits>().Any();
        operation.Parameters = [.. operation.Parameters?.Select(IdOf) ?? [], .. QueryOf(doc), .. HeadersOf(doc, method, waits)];
        DescribeBody(operation, doc);
        foreach (var answer in doc.Answers)
            Describe(operation, answer, waits);
        foreach (var kinds in Refusals.Of(doc, method, context.Description.RelativePath!.Contains("{id}", StringComparison.Ordinal)).GroupBy(kind => kind.Status))
            operation.Responses![Key(kinds.Key)].Description = string.Join("; ", kinds.Select(kind => $"`{kind.Name}`: {kind.Title}"));
        return Task.CompletedTask;
    }

    /// <summary>What is in the path is an id.</summary>
    private static IOpenApiParameter IdOf(IOpenApiParameter parameter)
    {
        if (parameter is OpenApiParameter { In: ParameterLocation.Path } path)
            (path.Description, path.Schema) = ("The entity's id.", new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" });
        return parameter;
    }

    private static IEnumerable<IOpenApiParameter> QueryOf(OperationDoc doc) => doc.Query is null
        ? []
        : QueryReader.Ask(doc.Query).Select(form => new OpenApiParameter
        {
            Name = form.Name, In = ParameterLocation.Query, Schema = FormSchema.Of(form), Description = form.Description,
        });

    private static IEnumerable<IOpenApiParameter> HeadersOf(OperationDoc doc, string method, bool waits) =>
        doc.Heeds.Concat(method == HttpMethods.Post ? [HeaderDoc.IdempotencyKey] : []).Concat(waits ? [HeaderDoc.Prefer] : []).Select(header => new OpenApiParameter
        {
            Name = header.Name, In = ParameterLocation.Header, Schema = FormSchema.Of(header), Description = header.Description,
        });

    private static void DescribeBody(OpenApiOperation operation, OperationDoc doc)
    {
        if (operation.RequestBody is not OpenApiRequestBody { Content: { } content } body)
            return;
        body.Required = !doc.IsBodyOptional;
        var media = content[MediaTypes.Json];
        media.Example = doc.Example is { } example ? JsonNode.Parse(example) : null;
        if (!doc.Demands.IsEmpty)
            media.Schema = new OpenApiSchema { AllOf = [media.Schema!, new OpenApiSchema { Required = doc.Demands.ToHashSet() }] };
        content.Clear();
        foreach (var type in doc.Takes)
            content[type] = media;
    }

    private static void Describe(OpenApiOperation operation, AnswerDoc answer, bool waits)
    {
        var response = (OpenApiResponse)operation.Responses![Key(answer.Status)];
        response.Description = answer.Meaning;
        if (answer.IsStream)
            response.Content![MediaTypes.EventStream] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        response.Headers = answer.Headers.Concat(waits ? [HeaderDoc.PreferenceApplied] : []).ToDictionary(
            header => header.Name,
            header => (IOpenApiHeader)new OpenApiHeader { Description = header.Description, Schema = FormSchema.Of(header) });
    }

    private static string Key(int status) => FormattableString.Invariant($"{status}");
}
