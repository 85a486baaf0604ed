using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace NetConnect.Api.Waiting;

/// <summary>Marks endpoints that answer with a connection.</summary>
internal static class WaitsExtensions
{
    /// <summary>The endpoint heeds <c>Prefer: wait=N</c>, and the document says so.</summary>
    public static TBuilder Waits<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(Waiting.Waits.ForConnection).AddEndpointFilter<TBuilder, WaitFilter>();
}
