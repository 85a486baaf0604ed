using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NetConnect.Contracts;

namespace NetConnect.Api.Documentation;

/// <summary>What concerns the document as a whole: its title, the token, and that bodies have no unknown members.</summary>
internal sealed class DocumentTransformer : IOpenApiDocumentTransformer
{
    private const string Scheme = "bearer";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = "NetConnect",
            Version = "v1",
            Description = "Names two networks, wherever they run, and links them. JSON in snake_case, times in UTC, errors as "
                + $"`{ProblemDocument.MediaType}` (RFC 9457) with a stable `type` and all faults of the input in `errors`.",
        };
        // The document is good at every address that the server has.
        document.Servers = [new() { Url = "/" }];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = Scheme,
                BearerFormat = "JWT",
                Description = "A token of the configured issuer; in local mode `netconnect token --as NAME` prints one.",
            },
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
        var bodies = document.Paths.Values.SelectMany(path => path.Operations ?? []).SelectMany(operation => operation.Value.RequestBody?.Content ?? EmptyContent);
        foreach (var (type, media) in bodies)
        {
            if (type == MediaTypes.MergePatch && TargetOf(media.Schema) is { } patch)
                PatchMembers.LetBeTakenAway(patch);
            Close(media.Schema, []);
        }

        return Task.CompletedTask;
    }

    private static readonly Dictionary<string, OpenApiMediaType> EmptyContent = [];

    /// <summary>The server refuses unknown members of a body; answers may get more with time.</summary>
    private static void Close(IOpenApiSchema? schema, HashSet<IOpenApiSchema> seen)
    {
        if (TargetOf(schema) is not { } target || !seen.Add(target))
            return;
        if (target.Properties is { Count: > 0 } properties)
        {
            target.AdditionalPropertiesAllowed = false;
            foreach (var property in properties.Values)
                Close(property, seen);
        }

        Close(target.Items, seen);
        foreach (var part in (target.AllOf ?? []).Concat(target.OneOf ?? []).Concat(target.AnyOf ?? []))
            Close(part, seen);
    }

    private static OpenApiSchema? TargetOf(IOpenApiSchema? schema) =>
        schema is OpenApiSchemaReference reference ? reference.RecursiveTarget : schema as OpenApiSchema;
}
