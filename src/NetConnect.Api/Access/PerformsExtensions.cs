using Microsoft.AspNetCore.Builder;
using NetConnect.Api.Documentation;
using NetConnect.Api.Hosting;
using NetConnect.Api.Idempotency;

namespace NetConnect.Api.Access;

/// <summary>Ties endpoints to the table of who may do what.</summary>
public static class PerformsExtensions
{
    /// <summary>Declares the operation that the endpoint performs, and with it its part of the document; one without is found by a test.</summary>
    public static TBuilder Performs<TBuilder>(this TBuilder builder, Operation operation) where TBuilder : IEndpointConventionBuilder
    {
        builder.WithMetadata(new PerformsOperation(operation));
        builder.Add(endpoint =>
        {
            HeadMethod.AddTo(endpoint);
            IdempotencyFilter.AddTo(endpoint);
            endpoint.Describe(operation);
        });
        return builder;
    }
}
