using Microsoft.AspNetCore.Http.Metadata;

namespace NetConnect.Api.Documentation;

/// <summary>Tells the document of a body, and routing nothing: media types are judged after the token, where a refusal can say why.</summary>
internal sealed record TakesBody(Type? RequestType, bool IsOptional) : IAcceptsMetadata
{
    public IReadOnlyList<string> ContentTypes => [];
}
