using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NetConnect.Api.Access;
using NetConnect.Contracts;

namespace NetConnect.Api.Documentation;

/// <summary>Gives an endpoint the metadata from which its part of the document is made.</summary>
internal static class DescribeExtensions
{
    public static void Describe(this EndpointBuilder endpoint, Operation operation)
    {
        if (endpoint is not RouteEndpointBuilder route || !OperationDocs.All.TryGetValue(operation, out var doc))
            return;
        var method = route.Metadata.OfType<IHttpMethodMetadata>().Last().HttpMethods[0];
        var path = route.RoutePattern.RawText!;
        route.Metadata.Add(doc);
        route.Metadata.Add(new EndpointNameMetadata(char.ToLowerInvariant($"{operation}"[0]) + $"{operation}"[1..]));
        route.Metadata.Add(new EndpointSummaryAttribute(doc.Summary));
        route.Metadata.Add(new TagsAttribute(path.Split('/')[2]));
        if (doc.Description is { } description)
            route.Metadata.Add(new EndpointDescriptionAttribute(description));
        if (doc.Body is { } body)
            route.Metadata.Add(new TakesBody(body, doc.IsBodyOptional));
        foreach (var answer in doc.Answers)
            route.Metadata.Add(new ProducesResponseTypeMetadata(answer.Status, answer.Body ?? typeof(void), answer.Body is null ? null : answer.IsStream ? [MediaTypes.Json, MediaTypes.EventStream] : [MediaTypes.Json]));
        foreach (var status in Refusals.Of(doc, method, path.Contains("{id}", StringComparison.Ordinal)).Select(kind => kind.Status).Distinct())
            route.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDocument), [ProblemDocument.MediaType]));
    }
}
