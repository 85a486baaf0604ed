using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using NetConnect.Contracts;

namespace NetConnect.Api.Documentation;

/// <summary>The document at <c>/openapi/v1.json</c> and the page at <c>/docs</c>; both without a token, as they tell nothing of anybody.</summary>
internal static class OpenApiSetup
{
    public const string Page = "/docs";

    private const string Document = "/openapi/v1.json";

    public static void Add(IServiceCollection services)
    {
        // Only the document is made with these: answers are written by their own types.
        services.Configure<JsonOptions>(json =>
        {
            json.SerializerOptions.TypeInfoResolver = ContractsJson.Default.WithAddedModifier(PatchMembers.Unwrap);
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
        });
        services.AddOpenApi("v1", options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = description =>
                description.HttpMethod != "HEAD" && description.ActionDescriptor.EndpointMetadata.OfType<OperationDoc>().Any();
            options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type)?.Replace("Dto", "", StringComparison.Ordinal);
            options.AddSchemaTransformer<SchemaTransformer>();
            options.AddOperationTransformer<OperationTransformer>();
            options.AddDocumentTransformer<DocumentTransformer>();
        });
    }

    public static void Map(WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = Page[1..];
            ui.DocumentTitle = "NetConnect";
            ui.SwaggerEndpoint(Document, "v1");
        });
    }
}
