using Microsoft.AspNetCore.Builder;

namespace NetConnect.Api.Idempotency;

/// <summary>Marks endpoints that may be carried out again.</summary>
internal static class RunsAgainExtensions
{
    /// <summary>For operations with many effects or none; what makes or changes one entity is answered from the entity.</summary>
    public static TBuilder RunsAgain<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(Idempotency.RunsAgain.Safely);
}
